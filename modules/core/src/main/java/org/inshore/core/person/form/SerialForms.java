package org.inshore.core.person.form;

import static org.inshore.core.person.match.RecordMatches.isDocument;
import static org.inshore.core.person.match.RecordMatches.isName;
import static org.inshore.core.person.match.RecordMatches.tells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.jspecify.annotations.Nullable;

/**
 * Segmentation of a text into forms that follow each other, as transcripts of calls, questionnaires
 * and lists do that tell of each person in several lines: the kinds of identifiers come round.
 *
 * <p>One kind begins a form: documents of a kind do not come twice in a form, the forms tell of as
 * many people in turn, and of several kinds of which that is true it is one with nothing before the
 * first form and nothing missing in the last, then the one with the widest gap before it, else the
 * first of the text.
 */
public final class SerialForms {
  private static final int LEAST = 3;

  /** What kinds of documents begin with. */
  private static final String DOCUMENT = "document ";

  /** So many kinds of heads are tried. */
  private static final int MOST_HEADS = 64;

  /** Forms differ in turn, as those of a person and the person to turn to in need. */
  private static final int LONGEST_TURN = 4;

  private final FormHead first;

  /** Values that stand in many forms: of whoever asks, not of who is asked. */
  private final Set<Long> constant;

  /** How many values of a kind a form has but for few. */
  private final Map<String, Integer> usual = new HashMap<>();

  /** Seeming names that likely are words printed in each form. */
  private final Set<Long> printed;

  private SerialForms(FormHead first, Set<Long> constant, Set<Long> printed) {
    this.first = first;
    this.constant = constant;
    this.printed = printed;
  }

  /** The series that lines are; null if they are none. */
  public static @Nullable SerialForms of(List<List<Match>> all) {
    Set<Long> constant = constant(all);
    Set<Long> printed = printed(all);
    // Who asks in each form stands before whoever is asked, and behind whoever was asked before.
    List<List<Match>> lines =
        all.stream()
            .filter(line -> line.stream().anyMatch(each -> !constant.contains(each.valueHash())))
            .toList();
    SerialForms found = best(lines, FormHead::of, constant, printed);
    return found == null ? best(lines, FormHead::labelled, constant, printed) : found;
  }

  /** The series by what begins its forms, of which a text has few. */
  private static @Nullable SerialForms best(
      List<List<Match>> lines,
      Function<Match, FormHead> heads,
      Set<Long> constant,
      Set<Long> printed) {
    Set<FormHead> seen = new HashSet<>();
    SerialForms best = null;
    boolean whole = false;
    long widest = 0;
    for (List<Match> line : lines) {
      for (Match match : line) {
        FormHead head = heads.apply(match);
        if (head.isLabelled() && !tells(match)) {
          continue;
        }
        if (constant.contains(match.valueHash()) || seen.size() >= MOST_HEADS || !seen.add(head)) {
          continue;
        }
        SerialForms series = new SerialForms(head, constant, printed);
        long gap = series.gap(lines);
        boolean covers = series.isWhole(lines);
        boolean better = covers == whole ? gap > widest : covers;
        if ((best == null || better) && series.fits(lines)) {
          best = series;
          whole = covers;
          widest = gap;
        }
      }
    }
    return best;
  }

  private static Set<Long> constant(List<List<Match>> lines) {
    Map<Long, Integer> times = new HashMap<>();
    Map<String, Integer> ofKind = new HashMap<>();
    for (List<Match> line : lines) {
      for (Match match : line) {
        times.merge(match.valueHash(), 1, Integer::sum);
        ofKind.merge(FormHead.kind(match), 1, Integer::sum);
      }
    }
    return lines.stream()
        .flatMap(List::stream)
        .filter(
            match ->
                times.getOrDefault(match.valueHash(), 0)
                    >= Math.max(LEAST, ofKind.getOrDefault(FormHead.kind(match), 0) / LEAST))
        .map(Match::valueHash)
        .collect(Collectors.toSet());
  }

  /**
   * Seeming names that stand alone in lines of nearly as many forms as there are documents, and
   * play the part of others: 资金 in each 分析：资金往来频繁. A clerk of all forms has a part of his own.
   */
  private static Set<Long> printed(List<List<Match>> lines) {
    Map<Long, Integer> alone = new HashMap<>();
    Set<Long> documents = new HashSet<>();
    for (List<Match> line : lines) {
      line.stream()
          .filter(RecordMatches::isDocument)
          .forEach(each -> documents.add(each.valueHash()));
      if (line.size() == 1 && isName(line.getFirst())) {
        alone.merge(line.getFirst().valueHash(), 1, Integer::sum);
      }
    }
    int forms = Math.max(LEAST, documents.size());
    alone.values().removeIf(times -> documents.isEmpty() || 10 * times < 9 * forms);
    Set<Long> printed = new HashSet<>(alone.keySet());
    Set<Integer> varying = new HashSet<>();
    lines.stream()
        .flatMap(List::stream)
        .filter(match -> isName(match) && !alone.containsKey(match.valueHash()))
        .forEach(match -> varying.add(match.person()));
    for (List<Match> line : lines) {
      for (Match match : line) {
        if (line.size() > 1 || !varying.contains(match.person())) {
          printed.remove(match.valueHash());
        }
      }
    }
    return printed;
  }

  /** Whether it likely is a word printed in each form, which seems a name. */
  public boolean isPrinted(Match match) {
    return isName(match) && printed.contains(match.valueHash());
  }

  /**
   * The forms of lines; what stands before the first is one as well, and so is what follows a
   * second document of a kind, whose person's name was not seen.
   */
  public <T> List<List<T>> forms(Collection<T> lines, Function<T, List<Match>> matches) {
    List<List<T>> forms = new ArrayList<>();
    Map<String, Long> documents = new HashMap<>();
    for (List<T> form : begun(lines, matches)) {
      forms.add(new ArrayList<>());
      documents.clear();
      for (T line : form) {
        if (!keep(matches.apply(line), documents)) {
          forms.add(new ArrayList<>());
          documents.clear();
          keep(matches.apply(line), documents);
        }
        forms.getLast().add(line);
      }
    }
    return forms;
  }

  /**
   * Adds the documents of a line, unless it has another one of a kind that is there and nobody was
   * named since.
   */
  private boolean keep(List<Match> line, Map<String, Long> documents) {
    if (first.isLabelled() && line.stream().anyMatch(RecordMatches::isName)) {
      documents.clear();
    }
    boolean other = false;
    for (Match match : line) {
      Long before = isDocument(match) ? documents.get(match.rule().id()) : null;
      other |= before != null && before != match.valueHash();
    }
    if (!other) {
      line.stream()
          .filter(RecordMatches::isDocument)
          .forEach(match -> documents.put(match.rule().id(), match.valueHash()));
    }
    return !other;
  }

  /** The forms of lines, each with what begins it. */
  private <T> List<List<T>> begun(Collection<T> lines, Function<T, List<Match>> matches) {
    List<List<T>> forms = new ArrayList<>();
    Set<Long> begun = new HashSet<>();
    for (T each : lines) {
      List<Match> line = matches.apply(each);
      if (forms.isEmpty() || begins(line, begun)) {
        forms.add(new ArrayList<>());
        begun.clear();
      }
      line.stream().filter(first::is).forEach(match -> begun.add(match.valueHash()));
      forms.getLast().add(each);
    }
    return forms;
  }

  private boolean begins(List<Match> line, Set<Long> begun) {
    return line.stream().anyMatch(match -> isFirst(match) && !begun.contains(match.valueHash()));
  }

  private boolean isFirst(Match match) {
    return first.is(match) && !constant.contains(match.valueHash());
  }

  /** The upper quartile of the numbers of lines between what begins a form and what is before. */
  private long gap(List<List<Match>> lines) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stream().anyMatch(this::isFirst)) {
        gaps.add(Math.max(1, line(lines.get(i)) - line(lines.get(i - 1))));
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 0 : gaps.get(3 * (gaps.size() - 1) / 4);
  }

  private static long line(List<Match> matches) {
    return matches.getFirst().record();
  }

  private boolean fits(List<List<Match>> lines) {
    List<List<List<Match>>> forms = begun(lines, line -> line);
    if (lines.getFirst().stream().noneMatch(this::isFirst)) {
      if (first.isLabelled()) {
        return false;
      }
      forms.removeFirst();
    }
    if (forms.size() <= LEAST) {
      return false;
    }
    forms.removeLast(); // it may go on
    return first.isLabelled() ? areHeaded(forms) : areAlike(forms);
  }

  /**
   * Whether nearly all forms begin with the same kinds in one line and go on in others, whoever
   * else they tell of: what follows may differ, as a spouse or a second telephone does.
   */
  private boolean areHeaded(List<List<List<Match>>> forms) {
    Map<List<String>, Integer> heads = new HashMap<>();
    int several = 0;
    int named = 0;
    for (List<List<Match>> form : forms) {
      heads.merge(form.getFirst().stream().map(FormHead::kind).toList(), 1, Integer::sum);
      several += form.size() > 1 ? 1 : 0;
      named += form.stream().flatMap(List::stream).anyMatch(RecordMatches::isName) ? 1 : 0;
    }
    int alike = heads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean fits = 5 * Math.min(alike, Math.min(several, named)) >= 4 * forms.size();
    if (fits) {
      learn(forms.stream().map(this::counts).toList());
    }
    return fits;
  }

  private boolean areAlike(List<List<List<Match>>> forms) {
    List<Map<String, Integer>> counts = forms.stream().map(this::counts).toList();
    long several = forms.stream().filter(form -> form.size() > 1).count();
    long single = counts.stream().filter(SerialForms::hasSingleDocuments).count();
    List<Map<String, Integer>> telling =
        counts.stream().map(SerialForms::telling).collect(Collectors.toList());
    if (5 * several < 4L * forms.size()) {
      // Of those in turn, as a couple above the telephone of both, some may have one line.
      for (int i = 0; i < forms.size(); i++) {
        telling.get(i).put("lines", forms.get(i).size() > 1 ? 2 : 1);
      }
    }
    boolean fits =
        LONGEST_TURN * several >= forms.size()
            && 10 * single >= 9L * forms.size()
            && areInTurn(telling);
    if (fits) {
      learn(counts);
    }
    return fits;
  }

  /** Whether nothing stands before the first form, and the last tells of whom others do. */
  private boolean isWhole(List<List<Match>> lines) {
    if (lines.getFirst().stream().noneMatch(this::isFirst)) {
      return false;
    }
    List<Map<String, Integer>> telling =
        begun(lines, line -> line).stream().map(this::counts).map(SerialForms::telling).toList();
    long alike = telling.stream().filter(telling.getLast()::equals).count();
    return LONGEST_TURN * alike >= telling.size();
  }

  private static boolean hasSingleDocuments(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .allMatch(each -> !each.getKey().startsWith(DOCUMENT) || each.getValue() == 1);
  }

  /** How many values of each kind a form has. */
  private Map<String, Integer> counts(List<List<Match>> form) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<Long> seen = new HashSet<>();
    form.stream()
        .flatMap(List::stream)
        .filter(match -> !constant.contains(match.valueHash()) && seen.add(match.valueHash()))
        .forEach(match -> counts.merge(counted(match), 1, Integer::sum));
    return counts;
  }

  private static String counted(Match match) {
    return isDocument(match) ? DOCUMENT + match.rule().id() : FormHead.kind(match);
  }

  /** How many values a form has of each kind that tells of people. */
  private static Map<String, Integer> telling(Map<String, Integer> counts) {
    Map<String, Integer> telling = new LinkedHashMap<>(counts);
    telling.keySet().removeIf(kind -> !kind.startsWith(DOCUMENT) && !kind.equals(FormHead.NAME));
    return telling;
  }

  /** Whether what tells of people in a form is as in the one before, or some before. */
  private static boolean areInTurn(List<Map<String, Integer>> telling) {
    for (int turn = 1; turn <= LONGEST_TURN && telling.size() - turn >= LEAST; turn++) {
      int alike = 0;
      for (int i = turn; i < telling.size(); i++) {
        alike += telling.get(i).equals(telling.get(i - turn)) ? 1 : 0;
      }
      if (5 * alike >= 4 * (telling.size() - turn)) {
        return telling.stream().anyMatch(form -> !form.isEmpty());
      }
    }
    return false;
  }

  private void learn(List<Map<String, Integer>> counts) {
    Map<String, List<Integer>> all = new LinkedHashMap<>();
    counts.forEach(
        form ->
            form.forEach(
                (kind, count) -> all.computeIfAbsent(kind, k -> new ArrayList<>()).add(count)));
    all.forEach(
        (kind, each) ->
            usual.put(kind, each.stream().sorted().toList().get(9 * (each.size() - 1) / 10)));
  }

  /**
   * Identifiers of a form beyond as many as are usual: somebody else's, whose name was not seen.
   */
  public Set<Long> beyondUsual(List<List<Match>> form) {
    Map<String, Set<Long>> values = new HashMap<>();
    Set<Long> beyond = new HashSet<>();
    for (List<Match> line : form) {
      for (Match match : line) {
        Set<Long> of = values.computeIfAbsent(counted(match), kind -> new HashSet<>());
        boolean more =
            of.add(match.valueHash()) && of.size() > usual.getOrDefault(counted(match), 1);
        if (more && !tells(match)) {
          beyond.add(RecordMatches.identifier(match));
        }
      }
    }
    return beyond;
  }
}
