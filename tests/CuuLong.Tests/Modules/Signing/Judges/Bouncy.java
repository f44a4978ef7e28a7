import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.*;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** One line a signature: file, field order, true or false, "ess" if the certificate is bound in, "time" if a signing time is. */
public class Bouncy {
    public static void main(String[] files) throws Exception {
        java.security.Security.addProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider());
        for (String name : files) {
            byte[] bytes = Files.readAllBytes(Paths.get(name));
            try (PDDocument document = PDDocument.load(bytes)) {
                for (PDSignature signature : document.getSignatureDictionaries()) System.out.println(name + " " + judge(signature, bytes));
            } catch (Exception wrong) {
                System.out.println(name + " " + wrong);
            }
        }
    }

    private static String judge(PDSignature signature, byte[] bytes) throws Exception {
        byte[] content = signature.getSignedContent(bytes);
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), signature.getContents(bytes));
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder = (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        boolean valid = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider("BC").build(holder));
        boolean ess = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null;
        boolean time = signer.getSignedAttributes().get(PKCSObjectIdentifiers.pkcs_9_at_signingTime) != null;
        return valid + (ess ? " ess" : "") + (time ? " time" : "");
    }
}
