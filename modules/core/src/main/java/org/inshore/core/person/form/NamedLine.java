package org.inshore.core.person.form;

import static org.inshore.core.person.match.RecordMatches.isName;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of the values in a line of text to the names in it, which may stand there again.
 *
 * <p>Names with nothing between them are a run. What follows a run is its last name's, or theirs in
 * turn where a kind has as many values as the run has names; of a run that ends in names known
 * already, those alone count. Of two documents behind one name the second is of a name that has
 * none, unless it stands right behind that name again. Where a kind begins before all names and
 * ends before the last, each value is of the name behind it.
 */
public final class NamedLine {
  /** Behind a name its own value stands so near: 张三（公民身份号码：. */
  private static final int TOUCH = 8;

  private final List<Match> names = new ArrayList<>();

  /** Names wherever they stand. */
  private final List<Match> mentions;

  private final Set<Match> namesakes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Match, Match> owners = new IdentityHashMap<>();
  private final Set<Match> sure = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Assigns the values of a line, in order. */
  public NamedLine(List<Match> line) {
    List<Match> inOrder = line.stream().sorted(Comparator.comparingLong(Match::start)).toList();
    mentions = inOrder.stream().filter(RecordMatches::isName).toList();
    Map<Long, Match> known = new HashMap<>();
    for (Match match : inOrder) {
      if (isName(match) && known.putIfAbsent(match.valueHash(), match) == null) {
        names.add(match);
      }
    }
    Set<String> leading = leading(inOrder);
    List<Match> run = new ArrayList<>();
    List<Match> behind = new ArrayList<>();
    Set<Long> before = new HashSet<>();
    boolean again = false;
    for (Match match : inOrder) {
      if (!isName(match)) {
        if (!leading.contains(match.rule().id())) {
          behind.add(match);
        }
        continue;
      }
      if (!behind.isEmpty()) {
        give(behind, run, again);
        run.clear();
        behind.clear();
      }
      boolean repeated = !before.add(match.valueHash());
      if (repeated != again) {
        run.clear();
      }
      again = repeated;
      Match first = known.getOrDefault(match.valueHash(), match);
      run.remove(first);
      run.add(first);
    }
    give(behind, run, again);
    giveNext(inOrder.stream().filter(each -> leading.contains(each.rule().id())).toList());
    share();
  }

  /** The different names, in order. */
  public List<Match> names() {
    return names;
  }

  /** Whose a value is, by the first match of the name; null where it stands before all. */
  public @Nullable Match owner(Match value) {
    return owners.get(value);
  }

  /** Whether it follows the name said again, or is one of as many as the names are. */
  public boolean isSure(Match value) {
    return sure.contains(value);
  }

  /** Whether it is a second document of somebody called as its owner is. */
  public boolean isOfNamesake(Match value) {
    return namesakes.contains(value);
  }

  /** Kinds of which a value stands before the first name and none behind the last. */
  private Set<String> leading(List<Match> line) {
    Set<String> leading = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Match match : line) {
      if (isName(match) || names.isEmpty()) {
        continue;
      }
      String kind = match.rule().id();
      if (match.start() > names.getLast().start()) {
        others.add(kind);
      } else if (match.start() < names.getFirst().start()) {
        leading.add(kind);
      }
    }
    leading.removeAll(others);
    return leading;
  }

  private void give(List<Match> values, List<Match> run, boolean again) {
    if (run.isEmpty()) {
      return;
    }
    for (List<Match> kind : RecordMatches.kinds(values).values()) {
      boolean inTurn = kind.size() == run.size();
      for (int i = 0; i < kind.size(); i++) {
        owners.put(kind.get(i), run.get(inTurn ? i : run.size() - 1));
        if (inTurn && (again || run.size() > 1)) {
          sure.add(kind.get(i));
        }
      }
    }
  }

  /** Gives each value to the first name behind it that has none of its kind. */
  private void giveNext(List<Match> values) {
    IdentityHashMap<Match, Set<String>> held = new IdentityHashMap<>();
    owners.forEach((value, owner) -> kindsOf(owner, held).add(value.rule().id()));
    for (Match value : values) {
      for (int i = firstBehind(value); i < names.size(); i++) {
        if (kindsOf(names.get(i), held).add(value.rule().id())) {
          owners.put(value, names.get(i));
          break;
        }
      }
    }
  }

  private static Set<String> kindsOf(Match name, IdentityHashMap<Match, Set<String>> held) {
    return held.computeIfAbsent(name, each -> new HashSet<>());
  }

  private int firstBehind(Match value) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() > value.start()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Gives second documents of a kind to names without one: the nearest before, else the next. One
   * right behind its name said again is a namesake's.
   */
  private void share() {
    IdentityHashMap<Match, Map<String, Long>> held = new IdentityHashMap<>();
    List<Match> seconds = new ArrayList<>();
    owners.keySet().stream()
        .filter(RecordMatches::isDocument)
        .sorted(Comparator.comparingLong(Match::start))
        .filter(document -> !isFirst(document, owners.get(document), held))
        .forEach(seconds::add);
    for (Match document : seconds) {
      Match free = isTouched(document) ? null : free(document, held);
      if (free != null && isFirst(document, free, held)) {
        owners.put(document, free);
      } else {
        namesakes.add(document);
      }
    }
  }

  private static boolean isFirst(
      Match document, @Nullable Match owner, IdentityHashMap<Match, Map<String, Long>> held) {
    long identifier = RecordMatches.identifier(document);
    Long first =
        owner == null
            ? null
            : held.computeIfAbsent(owner, name -> new HashMap<>())
                .putIfAbsent(document.rule().id(), identifier);
    return first == null || first == identifier;
  }

  /** Whether a value stands right behind a name. */
  private boolean isTouched(Match value) {
    return mentions.stream()
        .anyMatch(name -> name.end() <= value.start() && value.start() - name.end() <= TOUCH);
  }

  private @Nullable Match free(Match document, IdentityHashMap<Match, Map<String, Long>> held) {
    Match next = null;
    for (Match name : names.reversed()) {
      if (held.getOrDefault(name, Map.of()).containsKey(document.rule().id())) {
        continue;
      }
      if (name.start() < document.start()) {
        return name;
      }
      next = name;
    }
    return next;
  }
}
