package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.integrity.Seal;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.inventory.carry.Part;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.scene.ExportScenes;
import org.inshore.core.trait.ImportantData;
import org.inshore.core.trait.ImportantItem;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.jspecify.annotations.Nullable;

/**
 * Merges the results of several scans, of sites that are cut off from each other, into one
 * inventory. All records are copied; people, copies and violations are worked out from all of them,
 * as when a scan of everything ends. Each part must verify, and key, rules, version, least
 * confidence and policy must be the same, or numbers would not add up.
 */
final class Merging {
  private static final Messages MESSAGES = Messages.of(Merging.class);

  private final List<Part> parts = new ArrayList<>();
  private final SortedMap<String, String> manifests = new TreeMap<>();
  private final Path out;
  private boolean partial;

  private Merging(Path out) {
    this.out = out;
  }

  /**
   * Merges and seals.
   *
   * @param incomplete whether parts that were stopped may be among them
   * @param previous a merged result to compare with; null for none
   * @param begin makes the output folder
   * @throws ScanException with {@code CONFIGURATION} if the parts do not go together
   */
  static void merge(
      List<Path> folders,
      Path out,
      boolean incomplete,
      @Nullable Path keyFile,
      @Nullable Path previous,
      @Nullable SigningKey signer,
      Inshore.Beginning begin)
      throws ScanException, IOException {
    Merging merging = new Merging(out);
    OperatorKey key = OperatorKey.openExisting(keyFile);
    try {
      merging.open(folders, incomplete, key.sealer());
      merging.compare();
      key.mustBeOutside(out);
      begin.begin();
      merging.write(key, previous, signer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (Part part : merging.parts) {
        part.scan().close();
      }
    }
  }

  private void open(List<Path> folders, boolean incomplete, Sealer sealer)
      throws ScanException, IOException {
    for (Path folder : folders) {
      Verification.requireResults(folder);
      Verification verified = Verification.of(folder, null, null);
      if (!verified.forged().isEmpty()) {
        throw wrong("merge.changed", folder, verified.forged().getFirst());
      }
      switch (verified.condition()) {
        case WHOLE -> {}
        case STOPPED -> {
          if (!incomplete) {
            throw wrong("merge.stopped", folder);
          }
          partial = true;
        }
        case BROKEN_OFF, UNSEALED, RUNNING ->
            throw wrong("merge.condition", folder, verified.condition().label());
      }
      Part part = Part.open(folder, sealer);
      parts.add(part);
      if (manifests.put(part.run().id(), Seal.hash(folder)) != null) {
        throw wrong("merge.twice", folder);
      }
    }
  }

  /** Whether they go together; the first is what the others are compared with. */
  private void compare() throws ScanException, IOException {
    Part first = parts.getFirst();
    List<String> law = first.judgedBy();
    Map<String, Map<SceneField, String>> scenes = new HashMap<>();
    Map<String, Path> ids = new HashMap<>();
    Map<String, Path> targets = new HashMap<>();
    for (Part part : parts) {
      RunInfo run = part.run();
      alike("version", first, run.toolVersion(), part, first.run().toolVersion());
      part.scan().requireSealed();
      alike("rules", first, run.ruleSetHash(), part, first.run().ruleSetHash());
      alike("confidence", first, run.minConfidence(), part, first.run().minConfidence());
      alike("policy", first, part.judgedBy(), part, law);
      for (ExportScene scene : part.policy().scenes().declared()) {
        Map<SceneField, String> fields =
            Objects.requireNonNullElse(
                scenes.putIfAbsent(scene.id(), scene.fields()), scene.fields());
        alike("scene", first, fields, part, scene.fields());
      }
      for (SourceEntry entry : part.sources()) {
        String id = entry.source().id();
        Path other = ids.put(id, part.folder());
        if (other != null) {
          throw wrong("merge.source", id, other, part.folder());
        }
        String target = entry.source().target();
        // The same path on two machines is two places; the same server is one.
        other = target.contains("://") ? targets.put(target, part.folder()) : null;
        if (other != null) {
          throw wrong("merge.target", target, other, part.folder());
        }
      }
    }
  }

  /** The scenes of all parts; each part names only sources of its own. */
  private ExportScenes scenes() throws IOException {
    List<ExportScenes> all = new ArrayList<>();
    for (Part part : parts) {
      all.add(part.policy().scenes());
    }
    return ExportScenes.joined(all);
  }

  /** What any part's list says. */
  private ImportantData important() throws IOException {
    Set<ImportantItem> all = new LinkedHashSet<>();
    for (Part part : parts) {
      all.addAll(part.policy().important().items());
    }
    return new ImportantData(List.copyOf(all));
  }

  private static void alike(String what, Part first, Object then, Part part, Object now)
      throws ScanException {
    if (!then.equals(now)) {
      throw wrong("merge." + what, first.folder(), part.folder());
    }
  }

  private void write(OperatorKey key, @Nullable Path previous, @Nullable SigningKey signer)
      throws IOException {
    RunInfo run = run(previous, signer);
    ActionLog log = ActionLog.create(out, run.id());
    InventoryWriter inventory;
    try {
      InventoryLedger.begin(log, run);
      inventory =
          InventoryWriter.create(
              out,
              run,
              parts.getFirst().rules(),
              parts.getFirst().policy().providing(scenes()).listing(important()),
              WriteOptions.STANDARD.with(previous).with(key.sealer()).after(log::force));
    } catch (IOException | UncheckedIOException e) {
      log.discard();
      throw e;
    }
    try (InventoryLedger ledger = new InventoryLedger(inventory, log)) {
      for (Part part : parts) {
        ledger.merge(part);
      }
      Instant ended =
          parts.stream()
              .map(part -> part.run().ended())
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(run.started());
      ledger.finish(partial ? RunInfo.State.STOPPED : RunInfo.State.DONE, ended);
    }
    Seal.merged(out, manifests, signer);
  }

  private RunInfo run(@Nullable Path previous, @Nullable SigningKey signer) throws IOException {
    RunInfo first = parts.getFirst().run();
    List<String> targets = new ArrayList<>();
    StringBuilder configurations = new StringBuilder();
    Instant started = first.started();
    for (Part part : parts) {
      targets.addAll(part.run().targets());
      configurations.append(part.run().configurationHash()).append('\n');
      started = part.run().started().isBefore(started) ? part.run().started() : started;
    }
    return new RunInfo(
        UUID.randomUUID().toString(),
        first.toolVersion(),
        System.getProperty("user.name", "?"),
        started,
        null,
        RunInfo.State.RUNNING,
        targets,
        Sha256.of(configurations.toString()),
        first.ruleSetHash(),
        first.minConfidence(),
        parts.stream()
            .map(part -> part.run().asOf())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        previous == null ? null : InventoryWriter.idOf(previous),
        parts.stream()
            .map(part -> part.run().institution())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        signer == null ? null : signer.fingerprint());
  }

  private static ScanException wrong(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i] instanceof Wording wording ? wording : arguments[i].toString();
    }
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, texts));
  }
}
