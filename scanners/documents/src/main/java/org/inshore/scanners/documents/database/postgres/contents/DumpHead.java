package org.inshore.scanners.documents.database.postgres.contents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/**
 * The head of an archive and its table of contents.
 *
 * @param compression how data are packed
 * @param hasData whether data blocks follow; in dumps to a folder they are files beside it
 */
public record DumpHead(Compression compression, boolean hasData, List<Entry> entries) {
  private static final int CUSTOM = 1;
  private static final int MAX_ENTRIES = 1_000_000;

  /** Compression of data. */
  public enum Compression {
    NONE,
    ZLIB,
    LZ4,
    ZSTD
  }

  /** Takes copies. */
  public DumpHead {
    entries = List.copyOf(entries);
  }

  /**
   * One object.
   *
   * @param definition what creates it
   * @param copy what its data are read by
   * @param file the file that holds its data, in dumps to a folder and as tar; else empty
   * @param of the identifiers of the objects it needs
   */
  public record Entry(long id, String definition, String copy, String file, List<Long> of) {
    /** Takes copies. */
    public Entry {
      of = List.copyOf(of);
    }
  }

  /** Reads the head. */
  public static DumpHead read(DumpInput in)
      throws IOException, ScanException, InterruptedException {
    if (!new String(in.bytes(5), StandardCharsets.ISO_8859_1).equals("PGDMP")) {
      throw Problems.damaged(null);
    }
    int version = (in.octet() << 8) | in.octet();
    in.octet();
    in.sizes(in.octet(), in.octet());
    int format = in.octet();
    if (version < 0x10a || version > 0x11f) {
      throw Problems.noReader("postgres.version", (version >> 8) + "." + (version & 0xff));
    }
    Compression compression = compression(version, in);
    for (int i = 0; i < 7; i++) {
      in.integer();
    }
    for (int i = 0; i < 3; i++) {
      in.string();
    }
    long count = in.integer();
    if (count < 0 || count > MAX_ENTRIES) {
      throw Problems.damaged(null);
    }
    List<Entry> entries = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      Guard.checkInterrupt();
      entries.add(entry(version, format, in));
    }
    return new DumpHead(compression, format == CUSTOM, entries);
  }

  private static Compression compression(int version, DumpInput in)
      throws IOException, ScanException {
    if (version < 0x10f) {
      return in.integer() == 0 ? Compression.NONE : Compression.ZLIB;
    }
    int code = in.octet();
    if (code >= Compression.values().length) {
      throw Problems.damaged(null);
    }
    return Compression.values()[code];
  }

  private static Entry entry(int version, int format, DumpInput in)
      throws IOException, ScanException {
    long id = in.integer();
    in.integer();
    in.string();
    in.string();
    in.string();
    in.string();
    if (version >= 0x10b) {
      in.integer();
    }
    String definition = in.string();
    in.string();
    String copy = in.string();
    in.string();
    in.string();
    if (version >= 0x10e) {
      in.string();
    }
    if (version >= 0x110) {
      in.integer();
    }
    in.string();
    in.string();
    List<Long> of = in.numbers();
    String file = "";
    if (format == CUSTOM) {
      in.offset();
    } else {
      file = in.string();
    }
    return new Entry(id, definition, copy, file, of);
  }
}
