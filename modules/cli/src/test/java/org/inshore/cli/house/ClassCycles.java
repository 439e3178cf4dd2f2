package org.inshore.cli.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Strongly connected components of classes by what they depend on (Tarjan); a nested class counts
 * as the one that it is nested in.
 */
final class ClassCycles {
  private final Map<String, Set<String>> uses = new TreeMap<>();
  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<String>> cycles = new ArrayList<>();

  private ClassCycles() {}

  /** The cycles among classes of a package and those below it. */
  static List<List<String>> of(Iterable<JavaClass> classes, String root) {
    ClassCycles all = new ClassCycles();
    for (JavaClass each : classes) {
      Set<String> used = all.uses.computeIfAbsent(outermost(each), _ -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(root)) {
          used.add(outermost(target));
        }
      }
    }
    for (String each : all.uses.keySet()) {
      if (!all.number.containsKey(each)) {
        all.visit(each);
      }
    }
    return all.cycles;
  }

  private static String outermost(JavaClass nested) {
    JavaClass outer = nested;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getName();
  }

  private void visit(String at) {
    int mine = number.size();
    number.put(at, mine);
    lowest.put(at, mine);
    open.push(at);
    for (String used : uses.getOrDefault(at, Set.of())) {
      if (!number.containsKey(used)) {
        visit(used);
        lowest.merge(at, lowest.getOrDefault(used, 0), Math::min);
      } else if (open.contains(used)) {
        lowest.merge(at, number.getOrDefault(used, 0), Math::min);
      }
    }
    if (lowest.getOrDefault(at, mine) == mine) {
      List<String> cycle = new ArrayList<>();
      String last;
      do {
        last = open.pop();
        cycle.add(last);
      } while (!last.equals(at));
      if (cycle.size() > 1) {
        cycles.add(cycle);
      }
    }
  }
}
