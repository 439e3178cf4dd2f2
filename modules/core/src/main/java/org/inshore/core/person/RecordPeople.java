package org.inshore.core.person;

import static org.inshore.core.person.match.RecordMatches.identifier;
import static org.inshore.core.person.match.RecordMatches.isDocument;
import static org.inshore.core.person.match.RecordMatches.isHan;
import static org.inshore.core.person.match.RecordMatches.isName;
import static org.inshore.core.person.match.RecordMatches.isSureName;
import static org.inshore.core.person.match.RecordMatches.kinds;
import static org.inshore.core.person.match.RecordMatches.rank;
import static org.inshore.core.person.match.RecordMatches.tells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.person.form.NamedLine;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.ListedTelephones;
import org.inshore.core.person.match.NameIdentifiers;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;

/**
 * Assignment of the identifiers of one record to people.
 *
 * <p>All that columns or labels give to one person is of that person. Several documents of one kind
 * are several people's. A line of text may name several: names, documents and numbers that are as
 * many as the people are theirs in turn, the rest is of whoever stands before it. So does a cell of
 * words in a row ({@link ProseCells}).
 */
final class RecordPeople {
  private final PersonSink sink;
  private final long asset;
  private final IdentityResolver resolver;

  /** Names of the people of the form, who may stand alone in the asset's tables as well. */
  private final Set<Long> formed = new HashSet<>();

  /** Columns without a header in which Chinese names stood. */
  private final Set<Place> named = new HashSet<>();

  /** Whether a name or document stands in the asset so far. */
  private boolean identified;

  /**
   * Makes one.
   *
   * @param asset tells it apart from other assets
   * @param keyed takes the own people of rows
   */
  RecordPeople(long asset, PersonSink sink, KeyedPeople keyed) {
    this.asset = asset;
    this.sink = sink;
    this.resolver = new IdentityResolver(asset, sink, keyed);
  }

  /** Takes all identifiers of a record, in order. */
  void record(List<Match> found) {
    List<Match> matches = NameParts.joined(found);
    if (!formed.isEmpty()
        && matches.stream().allMatch(each -> isName(each) && formed.contains(each.valueHash()))) {
      matches.forEach(each -> sink.doubt(0, NameIdentifiers.beside(each, asset)));
      return;
    }
    identified = identified || matches.stream().anyMatch(RecordMatches::tells);
    List<List<Match>> told = ProseCells.of(matches);
    List<Match> cells = told.isEmpty() ? matches : ProseCells.without(matches, told);
    if (!told.isEmpty() && ProseCells.isOfListed(cells, matches)) {
      cells.forEach(each -> sink.doubt(0, identifier(each)));
      cells = List.of();
    }
    List<List<Match>> groups = RecordMatches.withoutTwins(RecordMatches.groups(cells));
    Set<Long> adopted = RemarkedDocuments.adopt(groups);
    resolver.beginLine(
        groups.size() > 1 || !told.isEmpty(),
        matches.stream()
            .anyMatch(each -> rank(each) <= Identifier.LAST_NUMBER || isSureName(each)));
    resolver.mayBeOfOthers(adopted.isEmpty() ? ProseCells.apart(matches) : adopted);
    for (List<Match> group : groups) {
      if (RecordMatches.isText(group.getFirst())) {
        line(group);
      } else {
        row(group);
      }
    }
    told.forEach(this::line);
  }

  /**
   * Takes the identifiers that a form gives to each of its people.
   *
   * @param doubtful those that may be of somebody else
   */
  void form(List<List<Match>> people, Set<Long> doubtful) {
    resolver.begin(people.size() > 1);
    resolver.mayBeOfOthers(doubtful);
    Set<Long> lines =
        people.stream()
            .flatMap(List::stream)
            .filter(RecordMatches::isSureName)
            .map(Match::record)
            .collect(Collectors.toSet());
    for (List<Match> each : people) {
      resolver.beside(each.stream().anyMatch(match -> lines.contains(match.record())));
      resolver.person(each);
    }
  }

  /**
   * Remembers who is named in the asset's one form: alone in a table, it may be the same person.
   */
  void remember(List<List<Match>> people) {
    people.stream()
        .flatMap(List::stream)
        .filter(RecordMatches::isName)
        .forEach(name -> formed.add(name.valueHash()));
  }

  /**
   * Of columns without names, a name begins another person, and a document that follows it is that
   * one's, or the other way round where documents come first; whose numbers are cannot be told. A
   * name in Latin letters beside a Chinese one is the same person's, unless it has a document of
   * its own before that, or stands where others have Chinese names.
   */
  private void nameless(List<Match> group) {
    List<Match> inOrder =
        group.stream().sorted(Comparator.comparingInt(each -> each.place().column())).toList();
    boolean han = inOrder.stream().anyMatch(each -> isName(each) && isHan(each));
    boolean documented = areDocumentsFirst(inOrder);
    List<List<Match>> people = new ArrayList<>();
    Set<Long> names = new HashSet<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Match match = inOrder.get(i);
      if (isName(match)
          && han
          && !isHan(match)
          && !named.contains(match.place())
          && !isDocumented(inOrder, i)) {
        continue;
      }
      if (isName(match) && isHan(match)) {
        named.add(match.place());
      }
      boolean begins =
          documented
              ? isDocument(match) && hasKind(people, match)
              : isName(match) && names.add(match.valueHash()) && names.size() > 1;
      if (people.isEmpty() || begins) {
        people.add(new ArrayList<>());
      }
      people.getLast().add(match);
    }
    for (int i = 0; i < people.size(); i++) {
      List<Match> of = people.get(i);
      if (i > 0 && of.stream().noneMatch(RecordMatches::isDocument)) {
        of.forEach(each -> sink.doubt(0, identifier(each)));
        Match name = of.getFirst();
        sink.name(NameIdentifiers.beside(name, asset), i, true);
      } else {
        named(of);
      }
    }
  }

  /**
   * Whether each person of a row begins with a document: one comes first, and each name has one.
   */
  private static boolean areDocumentsFirst(List<Match> inOrder) {
    List<Match> telling = inOrder.stream().filter(RecordMatches::tells).toList();
    if (telling.isEmpty() || !isDocument(telling.getFirst())) {
      return false;
    }
    String kind = telling.getFirst().rule().id();
    long documents = telling.stream().filter(each -> each.rule().id().equals(kind)).count();
    return documents > 1 && documents >= telling.stream().filter(RecordMatches::isName).count();
  }

  /** Whether the person told of last has a document of the same kind. */
  private static boolean hasKind(List<List<Match>> people, Match document) {
    return !people.isEmpty()
        && people.getLast().stream()
            .anyMatch(each -> each.rule().id().equals(document.rule().id()));
  }

  /** Whether a name and the next one have a document each, right behind them. */
  private static boolean isDocumented(List<Match> inOrder, int name) {
    boolean documented = false;
    for (int i = name + 1; i < inOrder.size(); i++) {
      if (isName(inOrder.get(i))) {
        return documented && i + 1 < inOrder.size() && isDocument(inOrder.get(i + 1));
      }
      documented |= isDocument(inOrder.get(i));
    }
    return false;
  }

  private void row(List<Match> group) {
    if (ListedTelephones.areOfSeveral(group) || (!identified && ListedTelephones.are(group))) {
      group.forEach(each -> resolver.person(List.of(each)));
    } else if (group.stream().allMatch(each -> each.place().owner() == Place.Owner.ASSUMED)) {
      nameless(group);
    } else {
      named(group);
    }
  }

  private void named(List<Match> group) {
    if (!RecordMatches.hasSeveralDocuments(group)) {
      List<List<Match>> listed =
          RecordMatches.areNamesListed(group) ? RecordMatches.inOrder(group) : List.of();
      if (listed.isEmpty()) {
        resolver.person(group);
        others(group);
      } else {
        each(listed, group, Identifier.LAST_DOCUMENT);
      }
      return;
    }
    List<Match> documents =
        kinds(group).values().stream()
            .flatMap(List::stream)
            .filter(RecordMatches::isDocument)
            .toList();
    long kinds = documents.stream().map(match -> match.rule().id()).distinct().count();
    long places = documents.stream().map(Match::place).distinct().count();
    boolean renewed = RecordMatches.isRenewed(documents, group);
    if (places == documents.size() && (kinds == documents.size() || renewed)) {
      resolver.person(group);
      others(group);
      return;
    }
    List<List<Match>> people = RecordMatches.inOrder(group);
    if (people.isEmpty()) {
      int best = documents.stream().mapToInt(RecordMatches::rank).min().orElse(0);
      people = documents.stream().filter(match -> rank(match) == best).map(List::of).toList();
    }
    each(people, group, documents.stream().mapToInt(RecordMatches::rank).max().orElse(0));
  }

  /** Tells some people of a group; what is of none of them, beyond a rank, may be anybody's. */
  private void each(List<List<Match>> people, List<Match> group, int last) {
    people.forEach(resolver::person);
    Set<Long> told =
        people.stream()
            .flatMap(List::stream)
            .map(RecordMatches::identifier)
            .collect(Collectors.toSet());
    group.stream()
        .filter(match -> rank(match) > last && !told.contains(identifier(match)))
        .forEach(match -> sink.doubt(0, identifier(match)));
  }

  /** Hands on names beside that of a person: one has no two in one script. */
  private void others(List<Match> group) {
    Match own = RecordMatches.name(group);
    Match last = own;
    for (int i = 0; last != null && i < group.size(); i++) {
      Match name = group.get(i);
      if (RecordMatches.isListed(name, last)) {
        sink.name(NameIdentifiers.beside(name, asset), i + 1, true);
        last = name;
      }
    }
    for (int i = 0; own != null && i < group.size(); i++) {
      if (RecordMatches.isOther(group.get(i), own)) {
        sink.other(group.get(i));
      }
    }
  }

  private void line(List<Match> group) {
    Map<String, List<Match>> kinds = kinds(group);
    int people = RecordMatches.people(group);
    if (people <= 1) {
      boolean told = people == 1;
      int best = group.stream().mapToInt(RecordMatches::rank).min().orElse(0);
      List<Match> ofBest =
          kinds.values().stream()
              .flatMap(List::stream)
              .filter(match -> rank(match) == best)
              .toList();
      if (told || ofBest.size() == 1) {
        resolver.person(group);
      } else {
        ofBest.forEach(match -> resolver.person(List.of(match)));
      }
      return;
    }
    NamedLine named = new NamedLine(group);
    if (named.names().size() == people) {
      named(kinds, named);
      return;
    }
    List<List<Match>> each = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      each.add(new ArrayList<>());
    }
    Map<Match, Integer> heads = new HashMap<>();
    for (List<Match> kind : kinds.values()) {
      if (kind.size() == people) {
        for (int i = 0; i < people; i++) {
          each.get(i).add(kind.get(i));
          if (tells(kind.get(i))) {
            heads.merge(kind.get(i), i, Math::min);
          }
        }
      }
    }
    rest(group, kinds, each, heads);
    each.forEach(resolver::person);
  }

  /** Tells the people of a line with as many names. */
  private void named(Map<String, List<Match>> kinds, NamedLine line) {
    Map<Match, List<Match>> people = new LinkedHashMap<>();
    line.names().forEach(name -> people.put(name, new ArrayList<>(List.of(name))));
    for (List<Match> kind : kinds.values()) {
      if (isName(kind.getFirst())) {
        continue;
      }
      boolean each = kind.size() == people.size();
      long owners = kind.stream().map(line::owner).filter(Objects::nonNull).distinct().count();
      boolean inTurn = each && kind.stream().anyMatch(value -> line.owner(value) == null);
      for (int i = 0; i < kind.size(); i++) {
        Match value = kind.get(i);
        Match owner = inTurn ? line.names().get(i) : line.owner(value);
        if (!inTurn && !(each && owners == kind.size()) && !line.isSure(value)) {
          sink.doubt(0, identifier(value));
        }
        if (owner != null && line.isOfNamesake(value)) {
          people.put(value, List.of(owner, value));
        } else if (owner != null) {
          people.getOrDefault(owner, new ArrayList<>()).add(value);
        }
      }
    }
    people.values().forEach(resolver::person);
  }

  /** Gives what is not as many as the people are to whoever stands before it. */
  private void rest(
      List<Match> group,
      Map<String, List<Match>> kinds,
      List<List<Match>> each,
      Map<Match, Integer> heads) {
    Set<Match> odd = new HashSet<>();
    kinds.values().stream().filter(kind -> kind.size() != each.size()).forEach(odd::addAll);
    int at = -1;
    for (Match match : group) {
      Integer head = heads.get(match);
      if (head != null) {
        at = Math.max(at, head);
      } else if (odd.contains(match)) {
        sink.doubt(0, identifier(match));
        if (at >= 0) {
          each.get(at).add(match);
        }
      }
    }
  }
}
