namespace CuuLong.Pdf;

/// <summary>Names met in nearly every file; reading one of them costs no memory.</summary>
internal static class CommonNames
{
    public static readonly string[] All = """
        AA AIA AP AS AcroForm Action Adobe.PPKLite Annot Annots Author BBox Border ByteRange CRLs Cert Certs CIDFontType2
        CIDSystemInfo CIDToGIDMap Catalog Colors ColorSpace Columns ContactInfo Contents Count CreationDate Creator CropBox
        DA DR DSS DW DecodeParms DeviceGray DeviceRGB DocMDP DocTimeStamp Dest Encoding ETSI.CAdES.detached ETSI.RFC3161 Ext ExtGState
        Extends Extensions F FT Ff Fields Filter First Flags FlateDecode Font FontBBox FontDescriptor FontFile2 FontName Form
        FormType Group H Height ID Identity-H Image Index Info Kids Lang Length Length1 Limits Link Location M MK MarkInfo Matrix
        MediaBox Metadata ModDate N Name Names Nums OCProperties OCSPs ObjStm OpenAction Outlines OutputIntents P Page PageMode
        Pages Parent Perms Pg Predictor Prev ProcSet Prop_Build Producer R Rect Reason Reference Resources Root Rotate S SMask
        Sig SigFieldLock SigFlags Size StructParent StructParents StructTreeRoot SubFilter Subtype T TU Title ToUnicode TransformMethod
        TransformParams Type Type0 V VRI Version ViewerPreferences W Widget Widths Width XObject XML XRef XRefStm adbe.pkcs7.detached
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
