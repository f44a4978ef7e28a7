using YamlDotNet.RepresentationModel;

namespace CuuLong.Platform.Packs;

/// <summary>A part of a YAML file that its owner reads later, in a form that only the owner knows; never blank.</summary>
public sealed class PackNode
{
    private readonly string? key;
    private readonly YamlNode node;

    internal PackNode(PackPlace place, string? key, YamlNode node) => (Place, this.key, this.node) = (place, key, node);

    public PackPlace Place { get; }

    /// <summary>The part as a record; a missing or unknown key is a <see cref="PackException"/> with file and line.</summary>
    public T As<T>() => (T)YamlReading.Value(typeof(T), node, Place.File, key)!;

    /// <summary>The same text for the same content.</summary>
    public override string ToString() => node.ToString();
}
