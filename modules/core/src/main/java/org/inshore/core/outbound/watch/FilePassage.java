package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.inshore.core.file.Folders;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.passage.Passage;
import org.inshore.core.outbound.passage.Passed;
import org.inshore.core.outbound.passage.PrivateCopy;
import org.inshore.core.outbound.passage.Release;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of one file, each step of which can be the last before the process is killed.
 *
 * <ol>
 *   <li>It is put on record, then moved from {@code incoming} to {@code judging/NUMBER/in}.
 *   <li>Its bytes are copied to {@code judging/NUMBER/judged}, which nobody else can open, and
 *       judged there. If the first one changed meanwhile, it goes back to {@code incoming}.
 *   <li>What is decided is put on record; then either the copy that was judged is moved to {@code
 *       released} and the first one deleted, or the first one is moved to {@code held} and the copy
 *       deleted.
 *   <li>That it is done is put on record.
 * </ol>
 *
 * <p>Whoever opens the gate again finds by the record and by what lies there how far it came:
 * released is what was to be released and of which the copy is gone; held is what was to be held
 * and is gone. All else is judged anew.
 */
final class FilePassage {
  private static final String IN = "in";
  private static final String JUDGED = "judged";

  private final DropFolder folder;
  private final Judge judge;
  private final GateRecord record;
  private final Path kept;
  private final Passage passage;

  /** Files on record that could not be taken, until they are or are gone. */
  private final Map<Path, Untaken> untaken = new ConcurrentHashMap<>();

  private record Untaken(long number, long size, long tried) {}

  FilePassage(DropFolder folder, Judge judge, GateRecord record, @Nullable Path quarantine) {
    this.folder = folder;
    this.judge = judge;
    this.record = record;
    this.kept = quarantine == null ? folder.held() : quarantine;
    this.passage = new Passage(judge, record);
  }

  /**
   * End of a passage.
   *
   * @param passed what became of the file; null if it went back
   */
  record End(@Nullable Passed passed) {}

  /** The name by which a file leaves: its path below the folder it was put into. */
  String name(Path file) {
    for (Path root : List.of(folder.incoming(), folder.judging())) {
      if (file.startsWith(root)) {
        return root.relativize(file).toString();
      }
    }
    return String.valueOf(file.getFileName());
  }

  /** Files that could not be taken when it was last tried. */
  Set<Path> untaken() {
    return untaken.keySet();
  }

  /** Whether it was tried in vain to take a file less than a time ago. */
  boolean rests(Path file, Duration time) {
    Untaken last = untaken.get(file);
    return last != null && System.nanoTime() - last.tried() < time.toNanos();
  }

  /** Closes the cases of files that were taken away before they could be taken. */
  void forgetGone() {
    for (Path each : untaken.keySet()) {
      if (!Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
        forget(each);
      }
    }
  }

  /** Closes a case before its file waits no longer, that who sees none waiting sees none open. */
  private void forget(Path file) {
    untaken.computeIfPresent(
        file,
        (path, gone) -> {
          record.done(gone.number());
          return null;
        });
  }

  /** One case for all attempts to take a file, that the record does not grow by them. */
  private long recorded(Path file, long size) {
    Untaken before = untaken.get(file);
    if (before != null && before.size() == size) {
      return before.number();
    }
    forget(file);
    return record.taken(judge.place(name(file)), size, "");
  }

  /** Puts a file on record and takes it; gives the number of its case, 0 if it is gone. */
  long take(Path file) throws IOException {
    BasicFileAttributes found;
    try {
      found = attributes(file);
    } catch (NoSuchFileException e) {
      forget(file);
      return 0;
    }
    if (found.isDirectory()) {
      return 0;
    }
    long number = recorded(file, found.size());
    Path own = folder.judging().resolve(Long.toString(number));
    Path to = own.resolve(IN).resolve(folder.incoming().relativize(file));
    try {
      Files.createDirectory(own, OwnerOnly.folder(own));
      Files.createDirectories(to.getParent());
      Release.move(file, to);
    } catch (IOException e) {
      untaken.put(file, new Untaken(number, found.size(), System.nanoTime()));
      Folders.delete(own);
      throw e;
    }
    untaken.remove(file);
    return number;
  }

  /** Judges a file that was taken, and brings it to its end. */
  End end(long number) throws IOException, ScanException, InterruptedException {
    Path own = folder.judging().resolve(Long.toString(number));
    Path in = original(number);
    String name = own.resolve(IN).relativize(in).toString();
    Path judged = own.resolve(JUDGED);
    Files.deleteIfExists(judged);
    FileVerdict ruling = passage.form(in, name);
    String sha256 = "";
    if (ruling == null) {
      BasicFileAttributes before = attributes(in);
      PrivateCopy copy = PrivateCopy.of(in, judged);
      sha256 = copy.sha256();
      ruling = passage.rule(name, judged, sha256);
      if (!isSame(before, attributes(in))) {
        Files.delete(judged);
        Release.move(in, Release.free(folder.incoming().resolve(name)));
        clear(number);
        record.done(number);
        return new End(null);
      }
      if (ruling.passes()) {
        copy.likeFirst(in);
      }
    }
    Path at =
        ruling.passes() ? release(number, ruling, name, sha256) : hold(number, ruling, sha256);
    clear(number);
    return new End(new Passed(number, name, ruling, at, record.done(number)));
  }

  private Path release(long number, FileVerdict ruling, String name, String sha256)
      throws IOException {
    Path target = Release.free(folder.released().resolve(name));
    record.releasing(number, ruling, sha256, judge.masked(shown(target)));
    Release.move(folder.judging().resolve(Long.toString(number)).resolve(JUDGED), target);
    return target;
  }

  private Path hold(long number, FileVerdict ruling, String sha256) throws IOException {
    Path in = original(number);
    Path root = ruling.secret() ? kept : folder.held();
    Path own = root.resolve("case-" + number);
    if (!Files.isDirectory(own)) {
      Files.createDirectories(own, OwnerOnly.folder(root));
    }
    Path target = own.resolve(String.valueOf(in.getFileName()));
    record.holding(number, ruling, sha256, judge.masked(shown(target)));
    Release.move(in, target);
    return target;
  }

  /** Numbers of the cases that lie in the middle. */
  List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    try (DirectoryStream<Path> cases = Files.newDirectoryStream(folder.judging(), "[0-9]*")) {
      for (Path each : cases) {
        numbers.add(Long.parseLong(String.valueOf(each.getFileName())));
      }
    }
    numbers.sort(null);
    return numbers;
  }

  /** Whether nothing but clearing is left to be done of a case. */
  boolean isDone(long number, GateCase.@Nullable State intended) throws IOException {
    Path own = folder.judging().resolve(Long.toString(number));
    Optional<Path> in = first(own.resolve(IN));
    return in.isEmpty()
        || (intended == GateCase.State.RELEASED && !Files.exists(own.resolve(JUDGED)));
  }

  /** The file that was taken. */
  Path original(long number) throws IOException {
    Path in = folder.judging().resolve(Long.toString(number)).resolve(IN);
    return first(in).orElseThrow(() -> new NoSuchFileException(in.toString()));
  }

  /** Removes what is left of a case in the middle. */
  void clear(long number) throws IOException {
    Folders.delete(folder.judging().resolve(Long.toString(number)));
  }

  private static Optional<Path> first(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)).findFirst();
    }
  }

  private String shown(Path target) {
    Path root = folder.released().getParent();
    return root != null && target.startsWith(root)
        ? root.relativize(target).toString()
        : target.toString();
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    FileTime modified = one.lastModifiedTime();
    return one.size() == other.size() && modified.equals(other.lastModifiedTime());
  }
}
