namespace CuuLong.Platform.Outcomes;

/// <summary>Marks a handler of one act, so that it is found and registered. It has one public <c>Run</c>.</summary>
public interface IOperation;
