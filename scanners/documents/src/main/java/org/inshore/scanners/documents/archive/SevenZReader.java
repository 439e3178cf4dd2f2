package org.inshore.scanners.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one 7z archive in the order in which it is packed. */
final class SevenZReader {
  /** What its dictionaries and directory may take. */
  private static final int MEMORY_KB = 160 << 10;

  /** So much of its first entry is read to try a password; its checksum tells, at the end. */
  private static final long MAX_TRIED = 64 << 20;

  private static final int HEAD = 32;

  private SevenZReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SevenZFile archive = open(spool)) {
      ArchiveEntries entries = new ArchiveEntries(document.location(), spool.size(), limits, sink);
      EmptyFolders folders = new EmptyFolders();
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Guard.checkInterrupt();
        folders.add(String.valueOf(entry.getName()), entry.isDirectory() || entry.isAntiItem());
        if (entry.isDirectory() || entry.isAntiItem()) {
          continue;
        }
        String given = entry.getName();
        String name = given == null ? CompressedReader.inner(document.name()) : given;
        Location location = entries.begin(name);
        try (InputStream in = archive.getInputStream(entry)) {
          entries.content(location, name, entry.getSize(), in);
        } catch (PasswordRequiredException e) {
          entries.failed(location, name, Problems.encrypted(e));
        }
      }
      folders.push(document.location(), sink);
      Behind.push(document, end(spool), sink);
    } catch (PasswordRequiredException e) {
      throw Problems.encrypted(e);
    } catch (MemoryLimitException e) {
      throw Problems.limit("problem.memory");
    } catch (IOException e) {
      // The library says so in words alone.
      if (String.valueOf(e.getMessage()).startsWith("Unsupported compression method")
          || String.valueOf(e.getMessage()).startsWith("Multi input/output stream")) {
        throw Problems.noReader("archive.method");
      }
      throw e;
    }
  }

  /** Where it ends: behind its directory, of which its head tells where it is. */
  private static long end(Spool spool) throws IOException {
    try (InputStream in = spool.open()) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
      return HEAD + head.getLong(12) + head.getLong(20);
    }
  }

  /** The archive, with the first password by which its first encrypted entry can be read. */
  private static SevenZFile open(Spool spool) throws IOException, InterruptedException {
    boolean locked = isLocked(spool, null);
    if (locked) {
      for (String password : DocumentOptions.current().passwords()) {
        Guard.checkInterrupt();
        if (!isLocked(spool, password)) {
          return open(spool, password);
        }
      }
    }
    return open(spool, null);
  }

  private static SevenZFile open(Spool spool, @Nullable String password) throws IOException {
    SevenZFile.Builder builder =
        SevenZFile.builder()
            .setSeekableByteChannel(spool.channel())
            .setMaxMemoryLimitKiB(MEMORY_KB);
    return (password == null ? builder : builder.setPassword(password.toCharArray())).get();
  }

  /** Whether an archive cannot be read so; without a password, whether it asks for one. */
  private static boolean isLocked(Spool spool, @Nullable String password) {
    try (SevenZFile archive = open(spool, password)) {
      SevenZArchiveEntry entry = archive.getNextEntry();
      while (entry != null && !entry.hasStream()) {
        entry = archive.getNextEntry();
      }
      byte[] buffer = new byte[1 << 13];
      for (long left = MAX_TRIED; entry != null && left > 0; ) {
        int read = archive.read(buffer);
        if (read < 0) {
          break;
        }
        left -= read;
      }
      return false;
    } catch (PasswordRequiredException e) {
      return true;
    } catch (IOException | RuntimeException e) {
      return password != null; // A wrong password looks like damage.
    }
  }
}
