package org.inshore.scanners.documents.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes and changes ZIP packages part by part. */
final class Zips {
  private Zips() {}

  /** A package of parts given by name and text. */
  static byte[] of(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** A change of one part's text. */
  interface Change {
    String of(String part, String text);
  }

  /** A copy of a package with changed texts and more parts. */
  static byte[] changed(byte[] zip, Change change, String... more) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        boolean text = entry.getName().matches(".*\\.(?:xml|rels)");
        copy.write(
            text
                ? change
                    .of(entry.getName(), new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
      for (int i = 0; i < more.length; i += 2) {
        copy.putNextEntry(new ZipEntry(more[i]));
        copy.write(more[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
