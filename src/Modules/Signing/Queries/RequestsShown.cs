namespace CuuLong.Signing.Queries;

/// <summary>Which requests a list holds: those still open, those that are closed, or those that agencies left open that are no more.</summary>
internal enum RequestsShown { Open, Closed, Left }
