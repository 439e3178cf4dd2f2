package org.inshore.core.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.core.inventory.read.AssetRanges;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Compares the inventory with the log of actions by a hash join of their outcomes, in several
 * passes where there are many, so that memory is bounded.
 *
 * <p>Of a scan that ended, both must hold the same: the same end, sources, and outcome of every
 * asset. Of one that was broken off, the outcomes in the inventory must be the first of those in
 * the log, since both were written in one order and the log was ahead.
 */
final class LogComparison {
  private static final int MAX_AT_ONCE = 500_000;
  private static final Messages MESSAGES = SigningKey.MESSAGES;

  private final Path folder;
  private final LogCheck log;
  private final ScanAccount account;
  private final boolean ended;
  private final List<Wording> wrong = new ArrayList<>();

  /** Lines of outcomes that the inventory lacks, the first of them. */
  private final TreeSet<Long> lacking = new TreeSet<>();

  /** The last line whose outcome the inventory has. */
  private long reached;

  /** Of what came last of an asset: its line and a hash of its text. */
  private record Said(long line, long text) {}

  private LogComparison(Path folder, LogCheck log, ScanAccount account, boolean ended) {
    this.folder = folder;
    this.log = log;
    this.account = account;
    this.ended = ended;
  }

  /**
   * Result of a comparison.
   *
   * @param wrong what is different, the first of it
   * @param state what the inventory says of its scan; null if it cannot be read
   */
  record Result(List<Wording> wrong, @Nullable State state) {}

  /**
   * Compares the two.
   *
   * @param log checked before, and not broken
   */
  static Result of(Path folder, LogCheck log) throws IOException {
    try (ScanAccount account = ScanAccount.open(folder)) {
      State state = account.state();
      boolean ended = log.end() != null && state != State.RUNNING;
      LogComparison comparison = new LogComparison(folder, log, account, ended);
      comparison.heads(state);
      int passes = (int) (1 + log.outcomes() / MAX_AT_ONCE);
      AssetRanges folders = comparison.folders();
      for (int pass = 0; pass < passes; pass++) {
        comparison.join(pass, passes, folders);
      }
      comparison.lacking();
      return new Result(comparison.wrong, state);
    } catch (InventoryException e) {
      return new Result(List.of(e.wording()), null);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void heads(State state) throws InventoryException {
    if (!account.run().equals(log.run())) {
      wrong.add(MESSAGES.wording("account.run", log.run(), account.run()));
    }
    if (state != State.RUNNING && !state.name().equals(log.end())) {
      wrong.add(
          log.end() == null
              ? MESSAGES.wording("account.no-end", state.name())
              : MESSAGES.wording("account.state", state.name(), log.end()));
    }
    if (ended) {
      Set<String> sources = new TreeSet<>();
      account.sources().forEach(id -> sources.add(ActionLine.escaped(id)));
      if (!sources.equals(log.sources())) {
        wrong.add(MESSAGES.wording("account.sources", sources.size(), log.sources().size()));
      }
    }
  }

  /** Compares what was carried over folder by folder; the numbers of the assets in these. */
  private AssetRanges folders() throws IOException {
    Map<Long, Said> told = new HashMap<>();
    LogCheck.each(
        folder,
        (line, verb) -> {
          if (verb == Verb.CARRY_FOLDER) {
            String result = line.result();
            String lines = result.substring(result.indexOf(' ') + 1);
            told.put(Sha256.first64(line.place()), new Said(line.number(), Sha256.first64(lines)));
          }
        });
    AssetRanges folders = new AssetRanges();
    account.folders(
        each -> {
          folders.add(each.first(), each.count());
          Said said = told.remove(Sha256.first64(ActionLine.escaped(each.place())));
          if (said == null) {
            add("account.untold", each.place());
            return;
          }
          reached = Math.max(reached, said.line());
          if (Sha256.first64(each.count() + " " + each.digest()) != said.text()) {
            add("account.folder", each.place(), Long.toString(said.line()));
          }
        });
    told.values().forEach(said -> lacking(said.line()));
    return folders;
  }

  private void join(int pass, int passes, AssetRanges folders) throws IOException {
    Map<Long, Said> told = new HashMap<>();
    LogCheck.each(
        folder,
        (line, verb) -> {
          if (verb == Verb.OUTCOME || verb == Verb.LOSE) {
            long place = Sha256.first64(line.place());
            if (Math.floorMod(place, passes) == pass) {
              told.put(place, new Said(line.number(), Sha256.first64(line.result())));
            }
          }
        });
    account.assets(
        folders,
        (location, outcome) -> {
          String place = ActionLine.escaped(location);
          long key = Sha256.first64(place);
          if (Math.floorMod(key, passes) != pass) {
            return;
          }
          if (outcome == null && !ended) {
            return; // the scan was at this asset when it was broken off
          }
          Said said = told.remove(key);
          if (said == null) {
            add("account.untold", location);
          } else {
            reached = Math.max(reached, said.line());
            if (outcome == null || Sha256.first64(outcome) != said.text()) {
              add("account.outcome", location, Long.toString(said.line()));
            }
          }
        });
    told.values().forEach(said -> lacking(said.line()));
  }

  private void lacking(long line) {
    lacking.add(line);
    if (lacking.size() > LogCheck.MOST) {
      lacking.pollLast();
    }
  }

  private void lacking() {
    for (long line : lacking) {
      if (ended || line < reached) {
        add("account.lacking", Long.toString(line));
      }
    }
  }

  private void add(String key, Object... texts) {
    if (wrong.size() < LogCheck.MOST) {
      wrong.add(MESSAGES.wording(key, texts));
    }
  }
}
