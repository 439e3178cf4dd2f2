package org.inshore.scanners.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Tunnel;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads what a PDF carries beside its pages: form fields, comments, attached files. */
final class PdfExtras {
  private static final int MAX_TREE_DEPTH = 16;
  private static final int MAX_PACKETS = 200;
  private static final int FEWEST_CELLS = 6;
  private static final Pattern NUMBER = Pattern.compile("\\[\\d{1,9}]|_\\d{1,9}$");
  private static final int MAX_VALUES = 200_000;

  /** How DER begins. */
  private static final int SEQUENCE = 0x30;

  private final PDDocument pdf;
  private final Location location;
  private final Limits limits;
  private final ContentSink sink;
  private final ArchiveEntries entries;
  private final PdfRest rest;

  /** What fields hold, so that it is not handed on twice. */
  private final Set<String> fieldValues = new HashSet<>();

  PdfExtras(PDDocument pdf, PdfGlyphs glyphs, Location location, Limits limits, ContentSink sink) {
    this.pdf = pdf;
    this.location = location;
    this.limits = limits;
    this.sink = sink;
    this.entries = new ArchiveEntries(location, -1, limits, sink);
    this.rest = new PdfRest(pdf, glyphs, entries, location, sink);
  }

  void push() throws ScanException, InterruptedException {
    part("form", this::form);
    part("comments", this::comments);
    part("attachments", this::attachments);
    part("forms", this::xmlForms);
    part("metadata", this::metadata);
    part("objects", place -> new PdfStrings(pdf, fieldValues, rest, place, sink).push());
    part("signatures", this::signatures);
    part("rest", _ -> rest.push());
  }

  /** One part; when it is broken, the others are not. */
  private interface Part {
    void push(Location place) throws IOException, ScanException, InterruptedException;
  }

  private void part(String name, Part part) throws ScanException, InterruptedException {
    Location place = location.append("part", name);
    try {
      part.push(place);
    } catch (Tunnel e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      sink.failed(place, Guard.translate(e));
    }
  }

  private void form(Location place) throws ScanException, InterruptedException {
    PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
    if (form == null) {
      return;
    }
    TextBlocks blocks = new TextBlocks(place, sink);
    StringBuilder cells = new StringBuilder();
    int count = 0;
    for (PDField field : form.getFieldTree()) {
      if (++count > limits.entries()) {
        sink.failed(place, Problems.limit("limit.entries", String.valueOf(limits.entries())));
        break;
      }
      // What a signature says of itself is among the document's other strings.
      String value = field instanceof PDSignatureField ? null : field.getValueAsString();
      boolean one = value != null && value.length() == 1 && !value.isBlank();
      if (!one) {
        endCells(cells, blocks);
      } else {
        cells.append(value);
      }
      if (value != null && !value.isBlank()) {
        if (fieldValues.size() < MAX_VALUES) {
          fieldValues.add(value);
        }
        blocks.append(label(field) + ": " + value + "\n");
      }
    }
    endCells(cells, blocks);
    blocks.finish();
  }

  /**
   * What a field asks for: what it says to who fills it in, or its name without the numbers that
   * tell it from others of its kind, as in {@code form[0].birthDate[1]} and {@code birthDate_1}.
   */
  private static String label(PDField field) {
    String said = field.getAlternateFieldName();
    return said == null || said.isBlank()
        ? NUMBER.matcher(field.getFullyQualifiedName()).replaceAll("")
        : said.strip();
  }

  /** Fields that each hold a digit or letter are the cells of one value. */
  private static void endCells(StringBuilder cells, TextBlocks blocks)
      throws ScanException, InterruptedException {
    if (cells.length() >= FEWEST_CELLS) {
      blocks.append(cells + "\n");
    }
    cells.setLength(0);
  }

  private void comments(Location place) throws IOException, ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(place, sink);
    for (PDPage page : pdf.getPages()) {
      Guard.checkInterrupt();
      for (PDAnnotation annotation : page.getAnnotations()) {
        String contents = annotation.getContents();
        if (contents != null && !contents.isBlank()) {
          blocks.append(contents + "\n");
        }
        if (annotation instanceof PDAnnotationFileAttachment pinned
            && pinned.getFile() instanceof PDComplexFileSpecification file) {
          attachment("attachment", file);
        }
      }
    }
    blocks.finish();
  }

  /** The packets of an XFA form hold its template and what was filled in. */
  private void xmlForms(Location place) throws IOException, ScanException, InterruptedException {
    PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
    COSBase packets = form == null ? null : form.getCOSObject().getDictionaryObject(COSName.XFA);
    if (packets instanceof COSStream stream) {
      inner("xfa.xml", stream);
    } else if (packets instanceof COSArray array) {
      for (int i = 1; i < Math.min(array.size(), MAX_PACKETS); i += 2) {
        if (array.getObject(i) instanceof COSStream stream) {
          inner("xfa-" + (i / 2 + 1) + ".xml", stream);
        }
      }
    }
  }

  private void metadata(Location place) throws IOException, ScanException, InterruptedException {
    COSBase metadata =
        pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.METADATA);
    if (metadata instanceof COSStream stream) {
      inner("metadata.xml", stream);
    }
  }

  /** Signatures hold the certificates of who signed, in a place that is longer than they are. */
  private void signatures(Location place) throws IOException, ScanException, InterruptedException {
    int count = 0;
    for (PDSignature signature : pdf.getSignatureDictionaries()) {
      byte[] contents = signature.getContents();
      if (contents != null && contents.length > 0 && contents[0] == SEQUENCE) {
        String name = "signature " + ++count;
        entries.content(entries.begin(name), name, -1, new ByteArrayInputStream(contents));
      }
    }
  }

  private void inner(String name, COSStream stream)
      throws IOException, ScanException, InterruptedException {
    rest.read(stream);
    try (InputStream in = stream.createInputStream()) {
      entries.content(entries.begin(name), name, -1, in);
    }
  }

  private void attachments(Location place) throws IOException, ScanException, InterruptedException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    if (files != null) {
      attachments(files, 0);
    }
  }

  private void attachments(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException, ScanException, InterruptedException {
    Map<String, PDComplexFileSpecification> own = node.getNames();
    if (own != null) {
      for (Map.Entry<String, PDComplexFileSpecification> file : own.entrySet()) {
        attachment(file.getKey(), file.getValue());
      }
    }
    List<PDNameTreeNode<PDComplexFileSpecification>> below = node.getKids();
    if (below != null && depth < MAX_TREE_DEPTH) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : below) {
        attachments(kid, depth + 1);
      }
    }
  }

  private void attachment(String key, @Nullable PDComplexFileSpecification file)
      throws IOException, ScanException, InterruptedException {
    PDEmbeddedFile embedded = file == null ? null : file.getEmbeddedFileUnicode();
    if (embedded == null && file != null) {
      embedded = file.getEmbeddedFile();
    }
    String given = file == null ? null : file.getFilename();
    String name = EntryNames.last(given == null ? key : given);
    if (embedded == null) {
      return;
    }
    rest.read(embedded.getCOSObject());
    try (InputStream in = embedded.createInputStream()) {
      entries.content(entries.begin(name), name, -1, in);
    }
  }
}
