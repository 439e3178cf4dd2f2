package org.inshore.scanners.documents.database.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.database.postgres.contents.DumpHead;
import org.inshore.scanners.documents.database.postgres.contents.DumpInput;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of an archive of {@code pg_dump -Fc}: hands on the script that it stands for, which is
 * made as it is read, and large objects as documents.
 */
final class PostgresDumpReader {
  private PostgresDumpReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    // Fails on a damaged head before anything is handed on.
    boolean inEntry = document.location().value("entry") != null;
    try (DumpInput in = new DumpInput(new BufferedInputStream(document.bytes().open()))) {
      DumpHead head = DumpHead.read(in);
      // In an archive, the files of data that follow are completed by what is said here.
      boolean apart =
          !head.hasData() && head.entries().stream().anyMatch(PostgresDumpReader::hasFile);
      if (apart && !inEntry && !isBeside(head, document.bytes())) {
        sink.note(Problems.wording("pgdump.files"));
      }
    }
    Bytes script =
        new Bytes() {
          @Override
          public InputStream open() throws IOException {
            return PostgresDumpReader.open(document.bytes());
          }

          @Override
          public long size() {
            return -1;
          }
        };
    sink.content(
        new Content.Binary(document.location().append("entry", "dump.sql"), "dump.sql", script));
    ArchiveEntries entries = new ArchiveEntries(document.location(), -1, limits, sink);
    try (ScriptStream archive = open(document.bytes())) {
      archive.blobs(
          (id, in) -> {
            Guard.checkInterrupt();
            String name = "blob " + id;
            entries.content(entries.begin(name), name, -1, in);
          });
    }
  }

  private static boolean hasFile(DumpHead.Entry entry) {
    return !entry.file().isEmpty() && !entry.copy().isBlank();
  }

  /** Whether each file of data can be asked for what stands before it, as its reader will. */
  private static boolean isBeside(DumpHead head, Bytes bytes) throws IOException {
    for (DumpHead.Entry entry : head.entries()) {
      if (hasFile(entry)
          && bytes.beside(entry.file()) == null
          && bytes.beside(entry.file() + ".gz") == null) {
        return false;
      }
    }
    return true;
  }

  private static ScriptStream open(Bytes bytes) throws IOException {
    DumpInput in = new DumpInput(new BufferedInputStream(bytes.open(), 1 << 16));
    try {
      return new ScriptStream(in, DumpHead.read(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    } catch (ScanException e) {
      in.close();
      throw new IOException(e);
    } catch (InterruptedException e) {
      in.close();
      throw new CarrierException(e);
    }
  }
}
