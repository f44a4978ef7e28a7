namespace CuuLong.Pdf.Layout;

/// <summary>Empty room with places in it that may overlap: a signature and the seal upon it.</summary>
public sealed class Places(double height, params IReadOnlyList<Place> places) : Block
{
    internal override void Lay(LayoutContext context, double width, List<Strip> into) => into.Add(new PlacesStrip(places, width / 2) { Height = height, KeepWithNext = true });

    private sealed class PlacesStrip(IReadOnlyList<Place> places, double middle) : Strip
    {
        public override void Draw(Canvas canvas, double x, double top)
        {
            foreach (var place in places) canvas.Mark(place.Mark, x + middle + place.Left, top + place.Top, place.Width, place.Height);
        }
    }
}
