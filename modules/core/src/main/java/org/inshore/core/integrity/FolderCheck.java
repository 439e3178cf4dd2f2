package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.FolderListing.Entry;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.Sealer;
import org.inshore.core.triage.Triage;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The check of one folder: files against the manifest, the log of actions against its own chain,
 * the inventory against the log. What the folder is follows from the log and the inventory; the
 * manifest must say the same.
 */
final class FolderCheck {
  private static final Messages MESSAGES = SigningKey.MESSAGES;
  private static final int MAX = 50;

  private final Path folder;
  private final @Nullable Path publicKey;
  private final @Nullable Path marks;
  private final @Nullable Sealer sealer;
  private boolean kept;
  private final List<Wording> forged = new ArrayList<>();
  private final List<Wording> strays = new ArrayList<>();
  private final List<Wording> told = new ArrayList<>();
  private final SortedMap<String, Entry> listing;

  /** What the inventory says of its scan; RUNNING if there is none; null if it cannot be read. */
  private @Nullable State state = State.RUNNING;

  /**
   * A check.
   *
   * @param sealer of the key of the scan; null if it is not known
   */
  FolderCheck(Path folder, @Nullable Path publicKey, @Nullable Path marks, @Nullable Sealer sealer)
      throws IOException {
    this.folder = folder;
    this.publicKey = publicKey;
    this.marks = marks;
    this.sealer = sealer;
    if (!Files.isDirectory(folder)) {
      throw new IntegrityException(MESSAGES.wording("no-folder", folder));
    }
    Verification.requireReadable(folder);
    this.listing = FolderListing.of(folder);
  }

  Verification check() throws IOException {
    if (FolderLock.isRunning(folder)) {
      return new Verification(Condition.RUNNING, false, forged, strays, told, false);
    }
    for (String name : List.of(Manifest.FILE, Manifest.SIGNATURE, Manifest.PUBLIC_KEY)) {
      if (listing.containsKey(name) && listing.get(name) != Entry.FILE) {
        forged.add(MESSAGES.wording("file.link", name));
      }
    }
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return withoutManifest();
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    Manifest manifest;
    try {
      manifest = Manifest.parse(text);
    } catch (IllegalArgumentException e) {
      forged.add(
          Manifest.isOfAnotherVersion(text)
              ? MESSAGES.wording("manifest.version", Manifest.FILE)
              : MESSAGES.wording("manifest.form", file, String.valueOf(e.getMessage())));
      return verification(Condition.UNSEALED, false);
    }
    new SignatureCheck(folder, publicKey, forged, told).check(manifest, bytes);
    files(manifest);
    return manifest.kind() == Manifest.Kind.REPORTS ? apart(manifest) : results(manifest);
  }

  private Verification withoutManifest() throws IOException {
    if (!listing.containsKey(ActionLog.FILE) && !listing.containsKey(ScanAccount.FILE)) {
      forged.add(MESSAGES.wording("nothing", folder));
      return verification(Condition.UNSEALED, false);
    }
    if (publicKey != null || listing.containsKey(Manifest.SIGNATURE)) {
      forged.add(MESSAGES.wording("manifest.signed", Manifest.FILE));
    }
    LogCheck log = log(false);
    Condition condition = condition(log, false);
    if (condition == Condition.BROKEN_OFF) {
      told.add(MESSAGES.wording("manifest.none", Manifest.FILE));
    } else {
      strays.add(MESSAGES.wording("manifest.missing", Manifest.FILE, folder));
    }
    told.add(MESSAGES.wording("signature.none"));
    for (Map.Entry<String, Entry> each : listing.entrySet()) {
      String name = each.getKey();
      boolean own =
          (FolderListing.isEvidence(name) && !name.equals(Verification.AUDIT))
              || FolderListing.isSlice(name)
              || name.equals(Seal.DETAILS)
              || Manifest.isOwn(name);
      if (!own || (each.getValue() != Entry.FILE && !FolderListing.isSlice(name))) {
        added(name, each.getValue());
      }
    }
    return verification(condition, false);
  }

  private Verification results(Manifest manifest) throws IOException {
    for (String name : List.of(ActionLog.FILE, ScanAccount.FILE)) {
      // An inventory that was never begun is none that somebody took away.
      if (!manifest.files().containsKey(name) && manifest.condition() != Condition.BROKEN_OFF) {
        forged.add(MESSAGES.wording("manifest.lacks", name));
      }
    }
    if (sealer != null && forged.isEmpty() && ResultsSeal.holds(manifest, sealer)) {
      // The scan wrote the log and the inventory so, and neither has another byte.
      kept = true;
      told.add(MESSAGES.wording("log.right", manifest.actions()));
      marks(manifest);
      return verification(manifest.condition(), false);
    }
    LogCheck log = log(manifest.files().containsKey(ScanAccount.FILE));
    if (log.broken().isEmpty() && !log.chain().equals(manifest.chain())) {
      forged.add(
          log.lines() < manifest.actions()
              ? MESSAGES.wording("log.short", log.lines(), manifest.actions())
              : MESSAGES.wording("log.other"));
    } else if (log.broken().isEmpty()) {
      told.add(MESSAGES.wording("log.right", log.lines()));
    }
    if (log.broken().isEmpty() && !log.run().equals(manifest.run())) {
      forged.add(MESSAGES.wording("log.other"));
    }
    Condition condition = condition(log, manifest.isOfAScan());
    if (condition != manifest.condition()) {
      forged.add(MESSAGES.wording("state.other", manifest.condition().word(), condition.word()));
    }
    if (condition == Condition.UNSEALED) {
      strays.add(MESSAGES.wording("manifest.late", Manifest.FILE));
    }
    marks(manifest);
    return verification(condition, false);
  }

  private Verification apart(Manifest manifest) {
    String hash = manifest.from().get(ScanAccount.FILE);
    told.add(
        hash == null
            ? MESSAGES.wording("apart.running", manifest.run())
            : MESSAGES.wording("apart", manifest.run(), hash));
    if (manifest.condition() == Condition.UNSEALED) {
      strays.add(MESSAGES.wording("apart.unsealed"));
    }
    return verification(manifest.condition(), true);
  }

  /**
   * Reads the log and compares the inventory with it.
   *
   * @param listed whether the manifest lists the inventory, so that a missing one was told already
   */
  private LogCheck log(boolean listed) throws IOException {
    LogCheck log = LogCheck.of(folder);
    forged.addAll(log.broken());
    if (log.half()) {
      (log.end() == null ? told : forged).add(MESSAGES.wording("log.half", log.lines() + 1));
    }
    if (listing.get(ScanAccount.FILE) == Entry.FILE && log.broken().isEmpty()) {
      if (listing.containsKey(ScanAccount.AHEAD) && !Files.isWritable(folder)) {
        throw new IntegrityException(MESSAGES.wording("read-only", folder));
      }
      LogComparison.Result compared = LogComparison.of(folder, log);
      if (compared.state() == null && log.lines() <= 1) {
        told.add(MESSAGES.wording("inventory.none")); // killed while it was made
        return log;
      }
      forged.addAll(compared.wrong());
      state = compared.state();
    } else if (log.lines() > 1 && !listing.containsKey(ScanAccount.FILE) && !listed) {
      forged.add(MESSAGES.wording("file.missing", ScanAccount.FILE));
    }
    return log;
  }

  private Condition condition(LogCheck log, boolean sealed) {
    if (!log.broken().isEmpty() && log.lines() == 0) {
      return Condition.UNSEALED;
    }
    if (log.end() == null || state == State.RUNNING) {
      return Condition.BROKEN_OFF;
    }
    if (!sealed) {
      return Condition.UNSEALED;
    }
    return log.end().equals(State.DONE.name()) ? Condition.WHOLE : Condition.STOPPED;
  }

  private void files(Manifest manifest) throws IOException {
    int right = 0;
    for (Map.Entry<String, String> entry : manifest.files().entrySet()) {
      String name = entry.getKey();
      Entry there = listing.get(name);
      if (there == Entry.FILE && Sha256.of(folder.resolve(name)).equals(entry.getValue())) {
        right++;
      } else {
        boolean missing = there == null && !listing.containsKey(name + "/");
        String key = missing ? "file.missing" : there == Entry.FILE ? "file.changed" : "file.link";
        if (FolderListing.isEvidence(name)) {
          forged.add(MESSAGES.wording(key, name));
        } else {
          strays.add(MESSAGES.wording("report." + key, name));
        }
      }
    }
    for (Map.Entry<String, Entry> each : listing.entrySet()) {
      String name = each.getKey();
      if (manifest.files().containsKey(name)
          || isOwn(manifest, name)
          || name.startsWith(Triage.FOLDER + "/")) {
        continue;
      }
      added(name, each.getValue());
    }
    told.add(MESSAGES.wording("files.right", right, manifest.files().size(), manifest.run()));
    if (listing.get(Triage.FOLDER + "/") == Entry.FOLDER) {
      firstPass(new FolderCheck(folder.resolve(Triage.FOLDER), publicKey, null, sealer).check());
    }
  }

  /** The results of a first pass lie in those of the scan, sealed by themselves. */
  private void firstPass(Verification first) {
    first.wrong().forEach(each -> strays.add(MESSAGES.wording("first-pass", each)));
    first.told().forEach(each -> told.add(MESSAGES.wording("first-pass", each)));
  }

  private static boolean isOwn(Manifest manifest, String name) {
    return name.equals(Manifest.FILE)
        || (manifest.signer() != null && Manifest.isOwn(name))
        || (name.equals(ScanAccount.INDEX) && manifest.files().containsKey(ScanAccount.AHEAD));
  }

  private void added(String name, Entry entry) {
    if (entry == Entry.FILE && FolderListing.isLeftOver(name)) {
      told.add(MESSAGES.wording("file.left-over", name));
      return;
    }
    List<Wording> list = FolderListing.isEvidence(name) ? forged : strays;
    if (list.size() < MAX) {
      list.add(MESSAGES.wording(entry == Entry.LINK ? "file.added-link" : "file.added", name));
    }
  }

  /** Officers' notes lie beside results, not in them; reports show those that there were. */
  private void marks(Manifest manifest) throws IOException {
    if (marks != null) {
      String now = Files.isRegularFile(marks) ? Sha256.of(marks) : null;
      if (now != null && !now.equals(manifest.marks())) {
        told.add(MESSAGES.wording("marks.later", marks));
      } else if (now == null && manifest.marks() != null) {
        told.add(MESSAGES.wording("marks.gone", marks));
      }
    }
  }

  private Verification verification(Condition condition, boolean apart) {
    return new Verification(condition, apart, forged, strays, told, kept);
  }
}
