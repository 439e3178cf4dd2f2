package org.inshore.scanners.documents.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Places that no program shows and no reader of the form knows. */
final class UnshownPlaces {
  private static final String RTF = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fnil Arial;}}";

  private UnshownPlaces() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>();
    jpeg(places);
    png(places);
    otherPictures(places);
    rtf(places);
    ole(places);
    pdf(places);
    others(places);
    return places;
  }

  private static void jpeg(List<Place> places) {
    for (int marker : new int[] {0xe1, 0xe2, 0xe3, 0xe7, 0xec, 0xed, 0xef}) {
      add(
          places,
          "JPEG",
          "image/jpeg",
          "segment " + Integer.toHexString(marker),
          value ->
              RawBytes.inserted(
                  RawBytes.picture("jpg"), 2, RawBytes.segment(marker, "Own\0" + value)));
    }
    add(
        places,
        "JPEG",
        "image/jpeg",
        "private value of Exif",
        value ->
            RawBytes.inserted(
                RawBytes.picture("jpg"),
                2,
                RawBytes.segment(0xe1, "Exif\0\0" + RawBytes.tiff(value))));
    add(
        places,
        "JPEG",
        "image/jpeg",
        "comment behind a scan",
        value -> {
          byte[] picture = RawBytes.picture("jpg");
          return RawBytes.inserted(picture, picture.length - 2, RawBytes.segment(0xfe, value));
        });
    add(
        places,
        "JPEG",
        "image/jpeg",
        "a few characters behind the end",
        value -> RawBytes.inserted(RawBytes.picture("jpg"), -1, RawBytes.bytes(value)));
  }

  private static void png(List<Place> places) {
    add(
        places,
        "PNG",
        "image/png",
        "own chunk",
        value -> RawBytes.chunk("meTa", RawBytes.bytes(value)));
    add(
        places,
        "PNG",
        "image/png",
        "own chunk in UTF-16",
        value -> RawBytes.chunk("meTa", value.getBytes(StandardCharsets.UTF_16LE)));
    add(
        places,
        "PNG",
        "image/png",
        "own packed chunk",
        value -> RawBytes.chunk("meTa", RawBytes.packed(value)));
    add(
        places,
        "PNG",
        "image/png",
        "profile",
        value -> RawBytes.chunk("iCCP", RawBytes.bytes(value + "\0\0")));
  }

  private static void otherPictures(List<Place> places) {
    add(
        places,
        "GIF",
        "image/gif",
        "own extension",
        value -> {
          byte[] gif = RawBytes.picture("gif");
          int at = 13 + (3 << ((gif[10] & 7) + 1));
          String own = "!\u00ff\u000bOWN 0123456" + (char) value.length() + value + "\0";
          return RawBytes.inserted(gif, at, own.getBytes(StandardCharsets.ISO_8859_1));
        });
    add(
        places,
        "WebP",
        "image/webp",
        "own chunk",
        value ->
            RawBytes.little(34 + value.length())
                .put(RawBytes.bytes("RIFF"))
                .putInt(26 + value.length())
                .put(RawBytes.bytes("WEBPVP8L"))
                .putInt(6)
                .put(new byte[6])
                .put(RawBytes.bytes("META"))
                .putInt(value.length())
                .put(RawBytes.bytes(value))
                .array());
    add(
        places,
        "TIFF",
        "image/tiff",
        "private value",
        value -> RawBytes.tiff(value).getBytes(StandardCharsets.ISO_8859_1));
    add(
        places,
        "BMP",
        "image/bmp",
        "between header and pixels",
        value -> {
          byte[] bmp = RawBytes.picture("bmp");
          ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(10, 54 + value.length());
          return RawBytes.inserted(bmp, 54, RawBytes.bytes(value));
        });
  }

  private static void rtf(List<Place> places) {
    for (String destination :
        List.of("generator", "filetbl", "xmlnstbl", "listtext", "ftnsep", "latentstyles")) {
      rtf(places, destination, "{\\*\\" + destination + " VALUE}text}");
    }
    rtf(places, "colours", "{\\colortbl;\\red0\\green0\\blue0;VALUE}text}");
    rtf(places, "number of a word", "\\unknownVALUE text}");
    rtf(places, "bytes in binary", "{\\*\\unknown\\bin18 VALUE}text}");
    add(
        places,
        "RTF",
        "application/rtf",
        "alternative name of a font",
        value -> RawBytes.bytes(RTF.replace("Arial", "Arial{\\*\\falt " + value + "}") + "text}"));
    add(
        places,
        "RTF",
        "application/rtf",
        "colours of a theme",
        value ->
            RawBytes.bytes(
                RTF
                    + "{\\*\\colorschememapping "
                    + RawBytes.hex(RawBytes.bytes(value))
                    + "}text}"));
    add(
        places,
        "RTF",
        "application/rtf",
        "beside pixels",
        value -> {
          String digits = RawBytes.hex(RawBytes.chunk("meTa", RawBytes.bytes(value)));
          return RawBytes.bytes(RTF + "{\\pict\\pngblip " + digits + "}text}");
        });
  }

  private static void rtf(List<Place> places, String name, String rest) {
    add(
        places,
        "RTF",
        "application/rtf",
        name,
        value -> RawBytes.bytes(RTF + rest.replace("VALUE", value)));
  }

  private static void ole(List<Place> places) {
    add(
        places,
        "OLE2",
        "application/x-ole-storage",
        "name of a stream",
        value -> workbook(storage -> storage.createDocument(RawBytes.in("note"), "n" + value)));
    add(
        places,
        "OLE2",
        "application/x-ole-storage",
        "free sectors",
        value ->
            workbook(
                storage -> {
                  storage.createDocument(RawBytes.in(" ".repeat(5000) + value), "Deleted");
                  storage.createDocument(RawBytes.in(" ".repeat(5000)), "Kept");
                  storage.getRoot().getEntry("Deleted").delete();
                }));
  }

  private static void pdf(List<Place> places) {
    add(
        places,
        "PDF",
        "application/pdf",
        "trailer",
        value -> pdf(pdf -> pdf.getDocument().getTrailer().setString("Note", value)));
    add(
        places,
        "PDF",
        "application/pdf",
        "charset of a font",
        value ->
            pdf(
                pdf -> {
                  COSDictionary font = new COSDictionary();
                  font.setString("CharSet", "/" + value);
                  pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Own"), font);
                }));
  }

  private static void others(List<Place> places) {
    add(
        places,
        "ZIP",
        "application/zip",
        "before the directory",
        value -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
          }
          byte[] plain = out.toByteArray();
          int directory = RawBytes.indexOf(plain, "PK\1\2");
          ByteBuffer all =
              ByteBuffer.wrap(RawBytes.inserted(plain, directory, RawBytes.bytes(value)));
          int end = all.capacity() - 22;
          return all.order(ByteOrder.LITTLE_ENDIAN)
              .putInt(end + 16, directory + value.length())
              .array();
        });
    add(
        places,
        "gzip",
        "application/gzip",
        "a few characters behind the end",
        value -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write('a');
          }
          return RawBytes.inserted(out.toByteArray(), -1, RawBytes.bytes(value));
        });
    add(
        places,
        "mail",
        "message/rfc822",
        "signature of a server",
        value ->
            RawBytes.bytes("From: a@example.com\nDKIM-Signature: v=1; i=" + value + "\n\ntext\n"));
    add(
        places,
        "mail",
        "message/rfc822",
        "line that is no field",
        value ->
            RawBytes.bytes(
                "From: a@example.com\n" + value + " or so\nTo: b@example.com\n\ntext\n"));
    add(
        places,
        "dBASE",
        "application/x-dbf",
        "behind the end",
        value -> RawBytes.inserted(table(""), -1, RawBytes.bytes(value)));
    add(places, "dBASE", "application/x-dbf", "behind the fields", UnshownPlaces::table);
  }

  private static byte[] table(String value) {
    return RawBytes.little(32 + 32 + 1 + value.length() + 11 + 1)
        .put(new byte[] {3, 24, 1, 1})
        .putInt(1)
        .putShort((short) (65 + value.length()))
        .putShort((short) 11)
        .put(new byte[20])
        .put(RawBytes.bytes("A\0\0\0\0\0\0\0\0\0\0C\0\0\0\0"))
        .put((byte) 10)
        .put(new byte[15])
        .put((byte) '\r')
        .put(RawBytes.bytes(value))
        .put(RawBytes.bytes(" text      \u001a"))
        .array();
  }

  private static void add(
      List<Place> places, String form, String mediaType, String name, Place.Writer writer) {
    places.add(new Place(form, mediaType, name, writer));
  }

  /** A storage with one more change. */
  private interface Change<T> {
    void make(T document) throws IOException;
  }

  private static byte[] workbook(Change<POIFSFileSystem> change) throws IOException {
    Path file = Files.createTempFile("storage", ".xls");
    try {
      try (HSSFWorkbook workbook = new HSSFWorkbook();
          var out = Files.newOutputStream(file)) {
        workbook.createSheet("a").createRow(0).createCell(0).setCellValue("text");
        workbook.write(out);
      }
      try (POIFSFileSystem storage = new POIFSFileSystem(file.toFile(), false)) {
        change.make(storage);
        storage.writeFilesystem();
      }
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] pdf(Change<PDDocument> change) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.make(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }
}
