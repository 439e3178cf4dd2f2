package org.inshore.core.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.inshore.core.file.OwnerOnly;
import org.inshore.spi.inventory.ReportOutput;

/** The files of one report, under temporary names until all of them are whole. */
final class StagedOutput implements ReportOutput, AutoCloseable {
  private final Path folder;
  private final Collection<Path> taken;
  private final boolean workList;
  private final List<Staged> staged = new ArrayList<>();

  /**
   * Makes it.
   *
   * @param taken files of other reports, which this one may not replace
   * @param workList whether these are for their reader alone, and must be named so
   */
  StagedOutput(Path folder, Collection<Path> taken, boolean workList) {
    this.folder = folder;
    this.taken = List.copyOf(taken);
    this.workList = workList;
  }

  @Override
  public OutputStream create(String fileName) throws IOException {
    Path target = folder.resolve(fileName);
    if (fileName.isBlank()
        || fileName.contains("/")
        || fileName.contains("\\")
        || !folder.equals(target.getParent())
        || fileName.startsWith(".")) {
      throw new IllegalArgumentException("not a plain file name");
    }
    if (workList != fileName.startsWith(Reports.WORK_LIST)) {
      throw new IllegalArgumentException("a report with clear names must be named so");
    }
    if (taken.contains(target) || staged.stream().anyMatch(file -> file.target.equals(target))) {
      throw new IllegalStateException("two reports want the name " + fileName);
    }
    Path temporary = Files.createTempFile(folder, ".report-", ".tmp", OwnerOnly.file(folder));
    try {
      Staged file =
          new Staged(target, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
      staged.add(file);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Gives all files their names. */
  List<Path> publish() throws IOException {
    for (Staged file : staged) {
      if (file.channel.isOpen()) {
        throw new IllegalStateException("the report left " + file.target.getFileName() + " open");
      }
      if (Files.isDirectory(file.target)) {
        throw new IOException("a folder has the report's name");
      }
    }
    List<Path> published = new ArrayList<>();
    for (Staged file : staged) {
      try {
        Files.move(file.temporary, file.target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(file.temporary, file.target, StandardCopyOption.REPLACE_EXISTING);
      }
      published.add(file.target);
    }
    return published;
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    for (Staged file : staged) {
      file.channel.close();
      Files.deleteIfExists(file.temporary);
    }
  }

  /** One file; on disk for certain once closed. */
  private static final class Staged extends FilterOutputStream {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;

    Staged(Path target, Path temporary, FileChannel channel) {
      super(Channels.newOutputStream(channel));
      this.target = target;
      this.temporary = temporary;
      this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length); // the inherited method writes byte by byte
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        channel.force(true);
        channel.close();
      }
    }
  }
}
