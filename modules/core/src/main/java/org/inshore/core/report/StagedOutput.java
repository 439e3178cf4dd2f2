package org.inshore.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.inshore.core.file.AtomicFile;
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
    AtomicFile file = AtomicFile.at(target);
    staged.add(new Staged(target, file));
    return file.stream();
  }

  /** Gives all files their names. */
  List<Path> publish() throws IOException {
    for (Staged file : staged) {
      if (!file.content.isWhole()) {
        throw new IllegalStateException("the report left " + file.target.getFileName() + " open");
      }
      if (Files.isDirectory(file.target)) {
        throw new IOException("a folder has the report's name");
      }
    }
    List<Path> published = new ArrayList<>();
    for (Staged file : staged) {
      file.content.commit();
      published.add(file.target);
    }
    return published;
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    for (Staged file : staged) {
      file.content.close();
    }
  }

  /** One file and the name it is to have. */
  private record Staged(Path target, AtomicFile content) {}
}
