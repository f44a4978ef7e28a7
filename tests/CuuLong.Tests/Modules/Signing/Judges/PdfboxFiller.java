import java.io.*;
import org.apache.pdfbox.cos.*;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.*;

/** Fills a form as PDFBox does: in, out, then name=value. */
public class PdfboxFiller {
    public static void main(String[] args) throws Exception {
        try (PDDocument document = PDDocument.load(new File(args[0])); OutputStream out = new FileOutputStream(args[1])) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            for (int i = 2; i < args.length; i++) {
                int at = args[i].indexOf('=');
                PDField field = form.getField(args[i].substring(0, at));
                field.setValue(args[i].substring(at + 1));
                field.getCOSObject().setNeedToBeUpdated(true);
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    widget.getCOSObject().setNeedToBeUpdated(true);
                    COSBase drawn = widget.getCOSObject().getDictionaryObject(COSName.AP);
                    if (drawn instanceof COSDictionary && !(field instanceof PDButton)) {
                        ((COSDictionary) drawn).setNeedToBeUpdated(true);
                        ((COSUpdateInfo) ((COSDictionary) drawn).getDictionaryObject(COSName.N)).setNeedToBeUpdated(true);
                    }
                }
            }
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            form.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
    }
}
