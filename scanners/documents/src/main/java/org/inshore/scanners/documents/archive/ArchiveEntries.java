package org.inshore.scanners.documents.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.PasswordRequiredException;
import org.inshore.scanners.documents.database.postgres.contents.DumpFiles;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.guard.Tunnel;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Hands on the entries of one archive within its budget. */
public final class ArchiveEntries {
  private final Location archive;
  private final Limits limits;
  private final Budget budget;
  private final ContentSink sink;
  private final Set<String> names = new HashSet<>();
  private final DumpFiles dumps = new DumpFiles();
  private EntryBytes.@Nullable Entries others;

  public ArchiveEntries(Location archive, long packedBytes, Limits limits, ContentSink sink) {
    this.archive = archive;
    this.limits = limits;
    this.budget = new Budget(limits, packedBytes);
    this.sink = sink;
  }

  /** Takes what gives any entry by its name, where an archive can. */
  public void others(EntryBytes.Entries entries) {
    others = entries;
  }

  /** Counts what is unpacked of an entry for another one. */
  public InputStream counted(InputStream in) {
    return new BudgetStream(in, budget);
  }

  /** Begins an entry; two of one name get places of their own. */
  public Location begin(String name) throws ScanException {
    budget.entry();
    String own = name;
    for (int i = 2; !names.add(own); i++) {
      own = name + "~" + i;
    }
    return archive.append("entry", own);
  }

  public void skipped(Location entry, String name, Wording reason)
      throws ScanException, InterruptedException {
    EntryNames.push(entry, name, sink);
    sink.skipped(entry, reason);
  }

  /** Where a link leads, which may name somebody as its own name may. */
  public void target(Location entry, String name) throws ScanException, InterruptedException {
    if (!name.isBlank()) {
      EntryNames.push(entry, name, sink);
    }
  }

  public void failed(Location entry, String name, ScanException reason)
      throws ScanException, InterruptedException {
    EntryNames.push(entry, name, sink);
    sink.failed(entry, reason);
  }

  /**
   * Hands on an entry's bytes, or as many as there are.
   *
   * @param size its size as the archive says; -1 when it does not
   * @return whether the stream went to its end, so that the next entry can be found behind it
   */
  public boolean content(Location entry, String name, long size, InputStream in)
      throws IOException, ScanException, InterruptedException {
    EntryNames.push(entry, name, sink);
    if (size > limits.fileBytes()) {
      sink.failed(entry, Problems.limit("limit.file", String.valueOf(limits.fileBytes() >> 20)));
      return true;
    }
    Spool copy;
    UntilLimit unpacked = new UntilLimit(new BudgetStream(in, budget));
    try {
      copy = Spool.copy(unpacked, limits.fileBytes());
    } catch (ScanException e) {
      // This entry is too large.
      sink.failed(entry, e);
      return false;
    }
    try (Spool bytes = copy) {
      if (bytes.size() > 0) {
        Bytes own = dumps.take(name, bytes);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        sink.content(
            new Content.Binary(
                entry,
                EntryNames.last(name),
                others == null || own != bytes ? own : new EntryBytes(own, folder, others)));
      }
      if (bytes.breakage() != null) {
        boolean locked = bytes.breakage() instanceof PasswordRequiredException;
        sink.failed(
            entry,
            locked ? Problems.encrypted(bytes.breakage()) : Problems.damaged(bytes.breakage()));
      }
      if (unpacked.limit != null) {
        throw unpacked.limit;
      }
      return bytes.breakage() == null;
    }
  }

  /** Passes over bytes that belong to no entry; unpacking them counts. */
  public void passOver(InputStream in, long count) throws IOException, ScanException {
    byte[] buffer = new byte[1 << 13];
    for (long left = count; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      budget.took(read);
      left -= read;
    }
  }

  /** Passes over what is left of a stream; unpacking it counts. */
  public void passOver(InputStream in) throws IOException, ScanException {
    byte[] buffer = new byte[1 << 13];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      budget.took(read);
    }
  }

  /**
   * Stream that ends where the archive's budget does: what was unpacked before is looked through,
   * and counts for the asset as a whole.
   */
  private static final class UntilLimit extends BulkStream {
    private final InputStream in;
    private @Nullable ScanException limit;

    UntilLimit(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (limit != null) {
        return -1;
      }
      try {
        return in.read(buffer, offset, length);
      } catch (Tunnel e) {
        if (e.carried() instanceof ScanException reached) {
          limit = reached;
          return -1;
        }
        throw e;
      }
    }
  }
}
