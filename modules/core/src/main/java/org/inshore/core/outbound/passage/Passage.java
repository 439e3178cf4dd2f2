package org.inshore.core.outbound.passage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.core.outbound.FileVerdict.Ground;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.message.MainlandTime;
import org.jspecify.annotations.Nullable;

/**
 * Passes single files and streams: each is judged and put on record, then released or stopped; for
 * all threads.
 */
public final class Passage {
  private static final String PART = ".inshore-gate-";

  private final Judge judge;
  private final GateRecord record;

  public Passage(Judge judge, GateRecord record) {
    this.judge = judge;
    this.record = record;
  }

  /**
   * Judges a file where it lies, which stays there if it passes.
   *
   * @param name by which it leaves
   * @param quarantine a folder to which it is moved if a state secret is suspected; null to leave
   *     it where it is
   * @throws IOException if it cannot be read, moved or put on record
   */
  public Passed inPlace(Path file, String name, @Nullable Path quarantine)
      throws IOException, InterruptedException {
    FileVerdict form = form(file, name);
    if (form != null) {
      return refused(name, form);
    }
    String sha256 = Sha256.of(file);
    long number = record.taken(judge.place(name), Files.size(file), sha256);
    FileVerdict ruling = rule(name, file, sha256);
    if (!Sha256.of(file).equals(sha256)) {
      ruling = judge.refused(name, Ground.FORM, "form.changed");
    }
    if (ruling.passes()) {
      record.releasing(number, ruling, sha256, "");
      return new Passed(number, name, ruling, null, record.done(number));
    }
    return hold(number, name, file, ruling, sha256, quarantine);
  }

  /**
   * Copies a file into a folder, if it passes: exactly the bytes that were judged.
   *
   * @param to the folder
   */
  public Passed into(Path file, String name, Path to, @Nullable Path quarantine)
      throws IOException, InterruptedException {
    FileVerdict form = form(file, name);
    if (form != null) {
      return refused(name, form);
    }
    Files.createDirectories(to);
    Path part = Files.createTempDirectory(to, PART, OwnerOnly.folder(to));
    try {
      PrivateCopy copy = PrivateCopy.of(file, part.resolve("judged"));
      long number = record.taken(judge.place(name), copy.size(), copy.sha256());
      FileVerdict ruling = rule(name, copy.file(), copy.sha256());
      if (!ruling.passes()) {
        return hold(number, name, file, ruling, copy.sha256(), quarantine);
      }
      copy.likeFirst(file);
      Path target = Release.free(to.resolve(name));
      record.releasing(number, ruling, copy.sha256(), judge.masked(target.toString()));
      Release.move(copy.file(), target);
      return new Passed(number, name, ruling, target, record.done(number));
    } finally {
      Files.deleteIfExists(part.resolve("judged"));
      Files.deleteIfExists(part);
    }
  }

  /** Judges bytes in memory. */
  public Passed bytes(byte[] bytes, String name) throws IOException, InterruptedException {
    String sha256 = Sha256.of(bytes);
    long number = record.taken(judge.place(name), bytes.length, sha256);
    FileVerdict ruling = ended(name);
    if (ruling == null) {
      ruling = judge.judge(name, Bytes.of(bytes), record.isCleared(sha256));
    }
    if (ruling.passes()) {
      record.releasing(number, ruling, sha256, "");
    } else {
      record.holding(number, ruling, sha256, "");
    }
    return new Passed(number, name, ruling, null, record.done(number));
  }

  /** Judges a private file of these bytes. */
  public FileVerdict rule(String name, Path file, String sha256) throws InterruptedException {
    FileVerdict over = ended(name);
    return over == null ? judge.judge(name, file, record.isCleared(sha256)) : over;
  }

  /** What speaks against a file before it is read; null for a regular one. */
  public @Nullable FileVerdict form(Path file, String name) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.isSymbolicLink()) {
      return judge.refused(name, Ground.FORM, "form.link");
    }
    return found.isRegularFile() ? null : judge.refused(name, Ground.FORM, "form.special");
  }

  private Passed refused(String name, FileVerdict ruling) {
    long number = record.taken(judge.place(name), -1, "");
    record.holding(number, ruling, "", "");
    return new Passed(number, name, ruling, null, record.done(number));
  }

  private Passed hold(
      long number,
      String name,
      Path file,
      FileVerdict ruling,
      String sha256,
      @Nullable Path quarantine)
      throws IOException {
    Path at = null;
    if (quarantine != null && ruling.secret()) {
      if (!Files.isDirectory(quarantine)) {
        Files.createDirectories(quarantine, OwnerOnly.folder(quarantine));
      }
      Path own = quarantine.resolve("case-" + number);
      Files.createDirectory(own, OwnerOnly.folder(quarantine));
      at = own.resolve(String.valueOf(file.getFileName()));
    }
    record.holding(number, ruling, sha256, at == null ? "" : judge.masked(at.toString()));
    if (at != null) {
      Release.move(file, at);
    }
    return new Passed(number, name, ruling, at, record.done(number));
  }

  private @Nullable FileVerdict ended(String name) {
    LocalDate until = judge.allowance().until();
    return until != null && judge.allowance().isOver(MainlandTime.day(Instant.now()))
        ? judge.refused(name, Ground.ALLOWANCE_ENDED, "ended", until.toString())
        : null;
  }
}
