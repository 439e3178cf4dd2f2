package org.inshore.cli.print;

import java.util.Map;
import org.inshore.cli.terminal.Amounts;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.scan.run.ScanPlan;
import org.inshore.core.scan.run.ScanPlan.Amount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;

/** Prints a plan: the whole first, then each source with what would not be looked at and why. */
public final class PlanPrinter {
  private static final int MAX_REASONS = 12;

  private final Terminal terminal;

  public PlanPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  public void print(ScanPlan plan) {
    plan.notices().forEach(each -> line(terminal.text("notice", each)));
    line(terminal.strong(terminal.text("plan.read", amount(plan.read()))));
    if (plan.carried().assets() > 0) {
      line(terminal.text("plan.carried", amount(plan.carried())));
    }
    line(
        terminal.text(
            plan.rates().scans() == 0 ? "plan.time.standard" : "plan.time.measured",
            Amounts.time(plan.time()),
            plan.workers(),
            plan.rates().scans()));
    if (plan.read().unknown() > 0) {
      line(terminal.text("plan.unknown", plan.read().unknown()));
    }
    plan.sources().forEach(this::print);
    line("");
    line(terminal.text("plan.listed"));
  }

  private void print(ScanPlan.Source source) {
    Jurisdiction place = source.residency().jurisdiction();
    line("");
    line(
        terminal.strong(MaskedNames.target(source.source().id()))
            + "  "
            + terminal.text(source.residency().verdict().label())
            + (place == null ? "" : " " + terminal.text(place.label())));
    Wording failure = source.failure();
    if (failure != null) {
      line("  " + terminal.alarm(MaskedNames.of(terminal.text("plan.failed", failure))));
    }
    line("  " + terminal.text("plan.read", amount(source.read())));
    if (source.carried().assets() > 0) {
      line("  " + terminal.text("plan.carried", amount(source.carried())));
    }
    reasons("plan.unreadable", source.unreadable());
    reasons("plan.left-out", source.leftOut());
  }

  private void reasons(String key, Map<Wording, Long> reasons) {
    long all = reasons.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return;
    }
    line("  " + terminal.text(key, all));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<Wording, Long>comparingByValue().reversed())
        .limit(MAX_REASONS)
        .forEach(
            each -> {
              String reason = MaskedNames.of(terminal.text(each.getKey()));
              line("    " + terminal.text("plan.reason", each.getValue(), reason));
            });
    if (reasons.size() > MAX_REASONS) {
      line("    " + terminal.text("plan.more-reasons", reasons.size() - MAX_REASONS));
    }
  }

  private String amount(Amount amount) {
    return terminal.text(
        "plan.amount", amount.assets(), Amounts.bytes(amount.bytes()), amount.rows());
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
