package org.inshore.core.person.form;

import static org.inshore.core.person.match.RecordMatches.identifier;
import static org.inshore.core.person.match.RecordMatches.isDocument;
import static org.inshore.core.person.match.RecordMatches.isHan;
import static org.inshore.core.person.match.RecordMatches.isName;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.ListedTelephones;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of the identifiers of a letter, contract or form to the people it names.
 *
 * <p>A name is one person, wherever it stands in the text, and begins what is told of that person:
 * what follows in its line and in the lines below is that one's, unless a word says that it is of
 * somebody else. A second document begins another person. Where a line names several, kinds of
 * which there are as many, beside the names or in the lines below, are theirs in turn. What stands
 * before all names is of the next, but may be of somebody else where none of many has another of
 * its kind, as the account above a list of payments is, or where all who are named only act for
 * others. What stands far from its name may be of somebody who is not named.
 */
final class FormPeople {
  /** A value that follows so many lines behind the last one of a person is that person's. */
  private static final int NEAR = 4;

  private static final int BRACKET = 2;

  /** A value so far before the name of a part that is played may be of somebody else. */
  private static final int FAR = 8;

  /** Before any name, at least so much of a sentence stands between. */
  private static final int SENTENCE = 40;

  /** So many people have their values alike. */
  private static final int MANY = 3;

  private final Map<Long, Party> named = new LinkedHashMap<>();
  private final Map<Integer, Party> unnamed = new LinkedHashMap<>();
  private final List<Party> parties = new ArrayList<>();

  /** What stands before all names. */
  private final List<Match> before = new ArrayList<>();

  /** Values that are the only ones of their kind in the text. */
  private final Set<Long> only = new HashSet<>();

  private final Set<Match> doubtful = new LinkedHashSet<>();

  /** Those named in the last line with several names that have nothing between them. */
  private List<Party> abreast = List.of();

  /** Those named in the line at hand. */
  private List<Party> inLine = List.of();

  private @Nullable Party current;
  private @Nullable Match introduced;

  /**
   * Assigns identifiers.
   *
   * @param lines what stands in each line
   */
  FormPeople(Collection<List<Match>> lines) {
    this(lines, List.of());
  }

  /**
   * Assigns identifiers.
   *
   * @param lines what stands in each line of the text
   * @param told what tables say of people, who may be named in the text again
   */
  FormPeople(Collection<List<Match>> lines, List<List<Match>> told) {
    for (List<Match> person : told) {
      Party party = fresh();
      party.known.addAll(person);
      person.stream()
          .filter(RecordMatches::isName)
          .forEach(name -> named.putIfAbsent(name.valueHash(), party));
    }
    lines.stream().flatMap(List::stream).filter(RecordMatches::isName).forEach(this::introduce);
    RecordMatches.kinds(lines.stream().flatMap(List::stream).toList()).values().stream()
        .filter(kind -> kind.size() == 1)
        .forEach(kind -> only.add(identifier(kind.getFirst())));
    for (List<Match> line : lines) {
      List<Match> inOrder = line.stream().sorted(Comparator.comparingLong(Match::start)).toList();
      if (inOrder.stream().anyMatch(RecordMatches::isName)) {
        naming(inOrder);
      } else {
        below(inOrder);
      }
    }
  }

  /** The identifiers of each person; of somebody named, the name first. */
  List<List<Match>> people() {
    return parties.stream().map(party -> party.known).filter(known -> !known.isEmpty()).toList();
  }

  /** What may be of somebody else than it was given to. */
  Set<Match> doubtful() {
    return doubtful;
  }

  /** Identifiers, but for names, of what may be of somebody else. */
  Set<Long> ofOthers() {
    return doubtful.stream()
        .filter(match -> !isName(match))
        .map(RecordMatches::identifier)
        .collect(Collectors.toSet());
  }

  /** A name in Latin letters right beside a Chinese one is the same person's, or not. */
  private void introduce(Match name) {
    Party party = named.get(name.valueHash());
    if (party == null) {
      Match beside = introduced;
      if (beside != null && isHan(beside) && !isHan(name) && name.record() - beside.record() <= 1) {
        party = party(beside);
        doubtful.add(name);
      } else if (beside != null && isTranslated(beside, name)) {
        party = party(beside);
        party.known.remove(beside);
        party.known.addFirst(name);
        doubtful.add(beside);
      } else {
        party = fresh();
        party.known.add(name);
      }
      named.put(name.valueHash(), party);
    }
    party.roles.add(name.person());
    introduced = name;
  }

  /** Whether a Chinese name stands in brackets behind one in Latin letters. */
  private static boolean isTranslated(Match latin, Match name) {
    return !isHan(latin)
        && isHan(name)
        && latin.record() == name.record()
        && name.start() - latin.end() <= BRACKET;
  }

  /** Takes a line with names. */
  private void naming(List<Match> line) {
    NamedLine named = new NamedLine(line);
    List<Party> here = named.names().stream().map(this::party).distinct().toList();
    int first = line.indexOf(named.names().getFirst());
    int last = line.indexOf(named.names().getLast());
    boolean together = line.subList(first, last).stream().allMatch(RecordMatches::isName);
    Party of = here.getFirst();
    inLine = here;
    for (Match match : line) {
      Match owner = named.owner(match);
      if (isName(match)) {
        of = party(match);
        of.last = match.record();
      } else if (named.isOfNamesake(match)) {
        fresh().known.add(match);
      } else if (owner != null && isOfAbove(match, owner)) {
        give(match, Objects.requireNonNull(current));
      } else if (owner != null && isOfUnnamed(match, owner)) {
        of(match, told(0));
      } else if (owner != null && party(owner) != of) {
        give(match, party(owner));
      } else {
        of = give(match, of);
      }
    }
    inLine = List.of();
    for (Match match : before) {
      of(match, here.getFirst());
      if (isActor(here.getFirst())
          || (this.named.size() >= MANY && only.contains(identifier(match)))) {
        doubtful.add(match);
      }
    }
    before.clear();
    abreast = here.size() > 1 && together ? here : List.of();
    current = of;
  }

  /**
   * Whether a value far before the first name of its line goes on with whom the lines above tell
   * of, who has none of its kind: 尊敬的张三，…（身份证号…），请致电经办人李四.
   */
  private boolean isOfAbove(Match value, Match owner) {
    Party above = current;
    Party named = party(owner);
    if (above == null || above == named || value.person() != 0 || !above.roles.contains(0)) {
      return false;
    }
    boolean part = !named.roles.contains(0);
    boolean addressed = part || above.known.stream().allMatch(RecordMatches::isName);
    return addressed
        && owner.start() - value.end() > (part ? FAR : SENTENCE)
        && value.record() - above.last <= NEAR
        && above.known.stream().noneMatch(each -> each.rule().equals(value.rule()));
  }

  /** Whether a value far before the first name is of whoever is written to: 您的账户（账号…）…客户经理李四. */
  private boolean isOfUnnamed(Match value, Match owner) {
    return current == null
        && value.person() == 0
        && owner.start() - value.end() > FAR
        && isActor(party(owner));
  }

  /** Whether all who are named play parts, as whoever sees to a matter does. */
  private boolean isActor(Party party) {
    return !party.roles.contains(0)
        && named.values().stream().noneMatch(each -> each.roles.contains(0));
  }

  /** Takes a line without a name. */
  private void below(List<Match> line) {
    if (ListedTelephones.areOfSeveral(line)) {
      line.forEach(match -> of(match, fresh()));
      return;
    }
    List<Match> rest = new ArrayList<>(line);
    if (!abreast.isEmpty()) {
      inTurn(rest, abreast);
    }
    for (Match match : rest) {
      Party of = current;
      Party subject = of == null ? null : subject(match, of);
      if (subject != null) {
        doubtful.add(match);
        current = of(match, subject);
      } else if (of != null) {
        current = give(match, of);
      } else if (match.person() == 0) {
        before.add(match);
      } else {
        of(match, told(match.person()));
      }
    }
  }

  /**
   * Whose a document likely is that stands below the name of somebody who only acts for others, as
   * whoever sends a message does: of the last one told of before who has none.
   */
  private @Nullable Party subject(Match document, Party actor) {
    if (!isDocument(document)
        || document.person() != 0
        || actor.roles.isEmpty()
        || actor.roles.stream().anyMatch(role -> (role & Place.IN_TABLE) == 0)) {
      return null;
    }
    Party subject = null;
    for (Party each : named.values()) {
      boolean told = each.last > 0 && each.roles.contains(0) && !each.holds(document);
      subject = told && (subject == null || each.last > subject.last) ? each : subject;
    }
    return subject;
  }

  /** Gives people what of a line's kinds is as many as they are, and takes it out of the line. */
  private void inTurn(List<Match> line, List<Party> people) {
    List<Match> values = line.stream().filter(match -> !isName(match)).toList();
    for (List<Match> kind : RecordMatches.kinds(values).values()) {
      if (kind.size() == people.size()) {
        for (int i = 0; i < people.size(); i++) {
          of(kind.get(i), people.get(i));
        }
        line.removeAll(kind);
      }
    }
  }

  /**
   * Gives a value to whom a word before it tells, else to somebody.
   *
   * @return who has been told of now
   */
  private Party give(Match match, Party nearest) {
    int role = match.person();
    if (role == 0 || nearest.roles.contains(role)) {
      return of(match, nearest);
    }
    boolean named = this.named.values().stream().anyMatch(party -> party.roles.contains(role));
    if (!named && isAccount(match) && match.record() - nearest.last <= NEAR) {
      doubtful.add(match);
      of(match, nearest);
      return nearest;
    }
    Party beside = named || !isDocument(match) ? null : beside(match, nearest);
    if (beside != null) {
      doubtful.add(match);
      return of(match, beside);
    }
    Party told = told(role);
    boolean several =
        this.named.values().stream().filter(party -> party.roles.contains(role)).count() > 1;
    if (several && isAccount(match) && told.last != match.record()) {
      // Each of them has one: this may be of one who is not named.
      doubtful.add(match);
    }
    return of(match, told);
  }

  /** Whoever in the line is somebody's spouse or child, with the document that follows. */
  private @Nullable Party beside(Match document, Party nearest) {
    return nearest.has(document)
        ? inLine.stream()
            .filter(each -> each != nearest && !each.holds(document))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Whether words before it tell what it is for rather than whose it is. */
  private static boolean isAccount(Match match) {
    int rank = RecordMatches.rank(match);
    return rank > Identifier.SHARED && rank < Identifier.OTHER_NAME;
  }

  /** The last one whom a word told before a name, or somebody without a name. */
  private Party told(int role) {
    Party found = null;
    for (Party party : named.values()) {
      found = party.roles.contains(role) ? party : found;
    }
    return found == null
        ? unnamed.computeIfAbsent(
            role,
            each -> {
              Party fresh = fresh();
              fresh.roles.add(each);
              return fresh;
            })
        : found;
  }

  /** The last one named in the line who has no document of the kind, else somebody unnamed. */
  private Party lacking(Match document) {
    return inLine.reversed().stream()
        .filter(each -> !each.holds(document))
        .findFirst()
        .orElseGet(this::fresh);
  }

  private Party fresh() {
    Party party = new Party();
    parties.add(party);
    return party;
  }

  private Party of(Match match, Party party) {
    Party of = party;
    if (isDocument(match) && of.has(match)) {
      of = lacking(match);
    } else if (match.person() == 0 ? isDoubtful(match, of) : isAccount(match) && of.has(match)) {
      doubtful.add(match);
    }
    of.known.add(match);
    of.last = match.record();
    return of;
  }

  /**
   * Whether it is far from what is known of a person, or the person plays a part beside others, or
   * has another of its kind in the line of the name.
   */
  private boolean isDoubtful(Match match, Party party) {
    boolean far = party.last > 0 && match.record() - party.last > NEAR;
    boolean other =
        !party.roles.contains(0)
            && match.record() != party.last
            && named.values().stream().anyMatch(each -> each.roles.contains(0));
    return named.size() > 1 && (far || other || party.isWholeWithout(match));
  }

  private Party party(Match name) {
    Party party = named.get(name.valueHash());
    if (party == null) {
      throw new IllegalStateException("a name that was not introduced");
    }
    return party;
  }
}
