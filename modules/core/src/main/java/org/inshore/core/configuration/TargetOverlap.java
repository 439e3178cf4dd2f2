package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Targets;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/** Search for targets that are given twice, or lie within each other, by their names alone. */
public final class TargetOverlap {
  private static final Messages MESSAGES = Messages.of(TargetOverlap.class);

  private TargetOverlap() {}

  /** A notice for each source whose target is another's, or lies within it. */
  public static List<Wording> notices(List<ConfiguredSource> sources) {
    List<Wording> notices = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (ConfiguredSource each : sources) {
      String first = ids.putIfAbsent(each.target(), each.id());
      if (first != null) {
        notices.add(MESSAGES.wording("target-twice", each.id(), first, each.target()));
      }
    }
    for (ConfiguredSource each : sources) {
      Path around = Targets.isPath(each.target()) ? Path.of(each.target()).getParent() : null;
      while (around != null && !ids.containsKey(around.toString())) {
        around = around.getParent();
      }
      if (around != null) {
        String outer = String.valueOf(ids.get(around.toString()));
        notices.add(MESSAGES.wording("target-within", each.id(), outer, each.target()));
      }
    }
    return notices;
  }
}
