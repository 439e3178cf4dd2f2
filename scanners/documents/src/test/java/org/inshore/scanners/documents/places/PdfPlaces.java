package org.inshore.scanners.documents.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;

/** Places in a PDF. */
final class PdfPlaces {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private interface Plant {
    void plant(PDDocument pdf, PDPage page, String value) throws IOException;
  }

  private PdfPlaces() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>();
    add(
        places,
        "text",
        (pdf, page, value) -> show(pdf, page, value, Matrix.getTranslateInstance(50, 500)));
    for (int angle : new int[] {30, 45, 90, 180, 270}) {
      add(
          places,
          "text turned by " + angle,
          (pdf, page, value) ->
              show(pdf, page, value, Matrix.getRotateInstance(Math.toRadians(angle), 300, 400)));
    }
    add(places, "text in a form", PdfPlaces::form);
    add(
        places,
        "turned page",
        (pdf, page, value) -> {
          page.setRotation(90);
          show(pdf, page, value, Matrix.getRotateInstance(Math.PI / 2, 300, 100));
        });
    add(
        places,
        "page beyond the count",
        (pdf, page, value) -> {
          PDPage more = new PDPage();
          pdf.addPage(more);
          show(pdf, more, value, Matrix.getTranslateInstance(50, 500));
          pdf.getDocumentCatalog()
              .getCOSObject()
              .getCOSDictionary(COSName.PAGES)
              .setInt(COSName.COUNT, 1);
        });
    add(
        places,
        "comment",
        (pdf, page, value) -> {
          PDAnnotationText comment = new PDAnnotationText();
          comment.setContents(value);
          page.setAnnotations(List.of(comment));
        });
    add(places, "stamp", PdfPlaces::stamp);
    add(
        places,
        "link",
        (pdf, page, value) -> {
          PDActionURI action = new PDActionURI();
          action.setURI("https://example.com/?id=" + value);
          PDAnnotationLink link = new PDAnnotationLink();
          link.setAction(action);
          page.setAnnotations(List.of(link));
        });
    add(
        places,
        "outline",
        (pdf, page, value) -> {
          PDDocumentOutline outline = new PDDocumentOutline();
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(value);
          outline.addLast(item);
          pdf.getDocumentCatalog().setDocumentOutline(outline);
        });
    add(
        places,
        "script",
        (pdf, page, value) ->
            pdf.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("var a = '" + value + "';")));
    add(
        places,
        "property",
        (pdf, page, value) -> pdf.getDocumentInformation().setCustomMetadataValue("Owner", value));
    add(
        places,
        "metadata",
        (pdf, page, value) ->
            pdf.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.METADATA, stream(pdf, "<a><b>" + value + "</b></a>")));
    for (String key : List.of("V", "DV", "TU", "Opt")) {
      add(places, "field " + key, (pdf, page, value) -> field(pdf, key, value));
    }
    add(
        places,
        "XFA",
        (pdf, page, value) -> {
          PDAcroForm form = new PDAcroForm(pdf);
          COSArray packets = new COSArray();
          packets.add(new COSString("datasets"));
          packets.add(stream(pdf, "<d><id>" + value + "</id></d>"));
          form.getCOSObject().setItem(COSName.XFA, packets);
          pdf.getDocumentCatalog().setAcroForm(form);
        });
    add(places, "attachment", PdfPlaces::attachment);
    add(
        places,
        "alternative text",
        (pdf, page, value) -> catalog(pdf, "StructTreeRoot", "Alt", value));
    add(places, "label of pages", (pdf, page, value) -> catalog(pdf, "PageLabels", "P", value));
    add(places, "layer", (pdf, page, value) -> catalog(pdf, "OCProperties", "Name", value));
    add(
        places,
        "picture",
        (pdf, page, value) -> {
          show(pdf, page, "text", Matrix.getTranslateInstance(50, 500));
          var image =
              new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
          var picture =
              org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(pdf, image);
          try (PDPageContentStream content =
              new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.drawImage(picture, 10, 10);
          }
        });
    return places;
  }

  private static void add(List<Place> places, String name, Plant plant) {
    places.add(
        new Place(
            "pdf",
            "application/pdf",
            name,
            value -> {
              try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                plant.plant(pdf, page, value);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                return out.toByteArray();
              }
            }));
  }

  private static void show(PDDocument pdf, PDPage page, String text, Matrix matrix)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
      content.beginText();
      content.setFont(FONT, 11);
      content.setTextMatrix(matrix);
      content.showText(text);
      content.endText();
    }
  }

  private static void form(PDDocument pdf, PDPage page, String value) throws IOException {
    PDFormXObject form = new PDFormXObject(pdf);
    form.setBBox(new PDRectangle(500, 500));
    write(form.getContentStream().getCOSObject(), "BT /F 11 Tf 20 20 Td (" + value + ") Tj ET");
    form.setResources(new PDResources());
    form.getResources().put(COSName.getPDFName("F"), FONT);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.drawForm(form);
    }
  }

  private static void stamp(PDDocument pdf, PDPage page, String value) throws IOException {
    PDAppearanceStream look = new PDAppearanceStream(pdf);
    look.setBBox(new PDRectangle(200, 50));
    look.setResources(new PDResources());
    look.getResources().put(COSName.getPDFName("F"), FONT);
    write(look.getContentStream().getCOSObject(), "BT /F 11 Tf 5 5 Td (" + value + ") Tj ET");
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(look);
    PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
    stamp.setRectangle(new PDRectangle(100, 100, 200, 50));
    stamp.setAppearance(looks);
    page.setAnnotations(List.of(stamp));
  }

  private static void field(PDDocument pdf, String key, String value) throws IOException {
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    PDTextField field = new PDTextField(form);
    field.setPartialName("f");
    field.getCOSObject().setItem(COSName.getPDFName(key), new COSString(value));
    form.setFields(List.of(field));
  }

  private static void catalog(PDDocument pdf, String tree, String key, String value) {
    COSDictionary inner = new COSDictionary();
    inner.setItem(COSName.getPDFName(key), new COSString(value));
    COSArray kids = new COSArray();
    kids.add(inner);
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.K, kids);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(tree), root);
  }

  private static void attachment(PDDocument pdf, PDPage page, String value) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("a.txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8))));
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("a.txt", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
  }

  private static COSStream stream(PDDocument pdf, String text) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    write(stream, text);
    return stream;
  }

  private static void write(COSStream stream, String text) throws IOException {
    try (var out = stream.createOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
