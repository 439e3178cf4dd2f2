package org.inshore.scanners.documents.database.postgres.contents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The files of dumps of PostgreSQL as tar and to folders, as entries of an archive: each file of
 * data is completed to a script by what the table of contents says of its table, if that stands
 * before it. A packed one stays packed: what comes before it is one more part of the same kind.
 */
public final class DumpFiles {
  private static final String CONTENTS = "toc.dat";
  private static final Pattern DATA = Pattern.compile("\\d+\\.dat(?:\\.gz)?");
  private static final int MOST_FILES = 1_000_000;

  /** Compression of a file, by the end of its name. */
  private enum Packing {
    NONE(""),
    GZIP(".gz"),
    LZ4(".lz4"),
    ZSTD(".zst");

    private final String end;

    Packing(String end) {
      this.end = end;
    }

    private byte[] pack(String text) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out =
          switch (this) {
            case NONE -> bytes;
            case GZIP -> new GZIPOutputStream(bytes);
            case LZ4 -> new FramedLZ4CompressorOutputStream(bytes);
            case ZSTD -> new ZstdCompressorOutputStream(bytes);
          }) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }
  }

  /** What stands before the data of each file, by its name in the archive. */
  private final Map<String, String> openings = new HashMap<>();

  /** Takes an entry, which may be a table of contents; gives its bytes, completed if it is data. */
  public Bytes take(String name, Bytes bytes) throws IOException, InterruptedException {
    if (name.endsWith(CONTENTS) && (name.length() == CONTENTS.length() || isFolder(name))) {
      contents(name.substring(0, name.length() - CONTENTS.length()), bytes);
      return bytes;
    }
    if (openings.isEmpty()) {
      return bytes;
    }
    for (Packing packing : Packing.values()) {
      String opening =
          name.endsWith(packing.end)
              ? openings.get(name.substring(0, name.length() - packing.end.length()))
              : null;
      if (opening != null) {
        return behind(packing.pack(opening), bytes);
      }
    }
    return bytes;
  }

  /** A file of data that lies open in the folder of a dump, completed; any other as it is. */
  public static Content.Binary completed(Content.Binary document)
      throws IOException, InterruptedException {
    Bytes contents =
        DATA.matcher(document.name()).matches() ? document.bytes().beside(CONTENTS) : null;
    if (contents == null) {
      return document;
    }
    DumpFiles files = new DumpFiles();
    files.take(CONTENTS, contents);
    Bytes bytes = files.take(document.name(), document.bytes());
    return new Content.Binary(document.location(), document.name(), bytes);
  }

  private static boolean isFolder(String name) {
    return name.charAt(name.length() - CONTENTS.length() - 1) == '/';
  }

  private void contents(String folder, Bytes bytes) throws IOException, InterruptedException {
    DumpHead head = head(bytes);
    if (head == null) {
      return; // Its reader says what is wrong with it.
    }
    Map<Long, String> definitions = new HashMap<>();
    Map<Long, StringBuilder> comments = new HashMap<>();
    for (DumpHead.Entry entry : head.entries()) {
      definitions.put(entry.id(), entry.definition());
      if (entry.definition().startsWith("COMMENT ON ")) {
        for (long of : entry.of()) {
          comments.computeIfAbsent(of, _ -> new StringBuilder()).append(entry.definition());
        }
      }
    }
    for (DumpHead.Entry entry : head.entries()) {
      if (entry.file().isEmpty() || entry.copy().isBlank() || openings.size() >= MOST_FILES) {
        continue;
      }
      StringBuilder opening = new StringBuilder();
      for (long of : entry.of()) {
        String definition = definitions.getOrDefault(of, "");
        if (definition.startsWith("CREATE ")) {
          opening.append(definition).append(comments.getOrDefault(of, new StringBuilder()));
        }
      }
      openings.put(folder + entry.file(), opening + "\n" + entry.copy().strip() + "\n");
    }
  }

  private static @Nullable DumpHead head(Bytes bytes) throws IOException, InterruptedException {
    try (InputStream in = bytes.open()) {
      DumpHead head = DumpHead.read(new DumpInput(new BufferedInputStream(in)));
      return head.hasData() ? null : head;
    } catch (IOException | ScanException e) {
      return null;
    }
  }

  private static Bytes behind(byte[] opening, Bytes bytes) {
    return new Bytes() {
      @Override
      public InputStream open() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(opening), bytes.open());
      }

      @Override
      public long size() {
        return bytes.size() < 0 ? -1 : opening.length + bytes.size();
      }
    };
  }

  @Override
  public String toString() {
    return "DumpFiles[" + openings.size() + "]";
  }
}
