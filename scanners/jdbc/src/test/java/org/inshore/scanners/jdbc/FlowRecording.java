package org.inshore.scanners.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow;

/** Keeps all that a scanner tells of flows. */
public final class FlowRecording implements FlowSink {
  public final List<Flow> flows = new ArrayList<>();
  public final Map<String, ScanException> failed = new TreeMap<>();
  final Map<String, Wording> skipped = new TreeMap<>();

  /** Asks a source. */
  public static FlowRecording of(String target, String password) throws Exception {
    FlowRecording recording = new FlowRecording();
    try (Scanner scanner = Open.scanner(target, password, Map.of(), Limits.DEFAULT)) {
      scanner.flows(recording);
    }
    return recording;
  }

  @Override
  public void flow(Flow flow) {
    flows.add(flow);
  }

  @Override
  public void failed(String what, ScanException reason) {
    failed.put(what, reason);
  }

  @Override
  public void skipped(String what, Wording reason) {
    skipped.put(what, reason);
  }

  /** Flows of a kind in short: place, direction, far end. */
  public List<String> of(Flow.Kind kind) {
    return flows.stream()
        .filter(flow -> flow.kind() == kind)
        .map(
            flow ->
                "%s %s %s:%d %s"
                    .formatted(
                        flow.place(),
                        flow.direction(),
                        flow.far().host(),
                        flow.far().port(),
                        flow.farName()))
        .toList();
  }

  /** All of it as text, errors with their causes included, to look for what must not be there. */
  public String text() {
    StringBuilder text = new StringBuilder(flows + " " + skipped);
    for (ScanException each : failed.values()) {
      for (Throwable cause = each; cause != null; cause = cause.getCause()) {
        text.append(cause);
      }
    }
    return text.toString();
  }
}
