package org.inshore.core.scan.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.scan.run.ScanPlan.Amount;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Lists a source as a run would and counts what it would do; opens no asset. */
public final class SourceSurvey implements AssetSink {
  private static final Messages MESSAGES = Messages.of(SourceSurvey.class);

  private final SourcePlan plan;
  private final Limits limits;
  private final OutputGuard guard;
  private final Predicate<Asset> carried;
  private final Map<Wording, Long> unreadable = new LinkedHashMap<>();
  private final Map<Wording, Long> leftOut = new LinkedHashMap<>();
  private Amount read = Amount.NONE;
  private Amount kept = Amount.NONE;

  private SourceSurvey(SourcePlan plan, Limits limits, Path out, Predicate<Asset> carried) {
    this.plan = plan;
    this.limits = limits;
    this.guard = new OutputGuard(out);
    this.carried = carried;
  }

  /**
   * Lists a source.
   *
   * @param out where the scan's results would go
   * @param carried tells whether an asset would be carried over from an earlier scan
   */
  public static ScanPlan.Source of(
      SourcePlan plan, Limits limits, Path out, Predicate<Asset> carried)
      throws InterruptedException {
    SourceSurvey survey = new SourceSurvey(plan, limits, out, carried);
    Residency residency = plan.residency();
    Wording failure = null;
    try (Scanner open = plan.factory().open(plan.source(), plan.settings(), limits)) {
      residency = plan.locate(open);
      open.discover(survey);
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      // The source boundary, as in a run: whatever a scanner throws costs this source only.
      failure = Failures.of(e).wording();
    }
    return survey.result(residency, failure);
  }

  private ScanPlan.Source result(Residency residency, @Nullable Wording failure) {
    return new ScanPlan.Source(
        plan.source(), residency, failure, read, kept, Map.copyOf(unreadable), Map.copyOf(leftOut));
  }

  @Override
  public void asset(Asset asset) {
    if (guard.isOwn(plan.source(), asset)) {
      leftOut.merge(MESSAGES.wording("own-output"), 1L, Long::sum);
    } else if (carried.test(asset)) {
      kept = kept.plus(amount(asset));
    } else if (!Counters.hasRows(asset.kind()) && asset.size() > limits.fileBytes()) {
      // Plain text is read in blocks, unless the operator wants less than usual.
      boolean less = limits.fileBytes() < Limits.DEFAULT.fileBytes();
      unreadable.merge(MESSAGES.wording(less ? "too-large" : "too-large.text"), 1L, Long::sum);
    } else {
      read = read.plus(amount(asset));
    }
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    unreadable.merge(reason.wording(), 1L, Long::sum);
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  private Amount amount(Asset asset) {
    boolean rows = Counters.hasRows(asset.kind());
    long size = Math.max(0, asset.size());
    long bounded = rows && limits.rows() > 0 ? Math.min(size, limits.rows()) : size;
    return new Amount(1, rows ? 0 : size, rows ? bounded : 0, asset.size() < 0 ? 1 : 0);
  }

  /** Adds an asset that an earlier scan read, for its rates. */
  public static Amount read(String kind, long units) {
    boolean rows = Counters.hasRows(kind);
    return new Amount(1, rows ? 0 : Math.max(0, units), rows ? Math.max(0, units) : 0, 0);
  }
}
