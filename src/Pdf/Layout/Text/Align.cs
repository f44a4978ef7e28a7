namespace CuuLong.Pdf.Layout;

public enum Align { Left, Center, Right, Justify }
