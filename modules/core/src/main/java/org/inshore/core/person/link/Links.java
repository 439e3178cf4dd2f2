package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Which identifiers are of one person, as links seen in records say: see {@link Joining}.
 *
 * <p>What is joined depends on the set of links, not on their order, and in number not on the key
 * of the hashes: the best identifiers come first, then what most records say ({@link LinkOrder}).
 */
public final class Links {
  /** Takes who stands in a place. */
  @FunctionalInterface
  public interface Standing {
    /**
     * Takes identifiers; those of a place may come in parts.
     *
     * @param place a number of the place that no key changes
     */
    void accept(int place, long[] identifiers);
  }

  /** Nobody is linked. */
  public static final Links NONE = new Links(new LinkGraph(0, taker -> {}, new long[0]));

  /** More links than this cannot be held. */
  public static final int MOST = 1 << (LinkKey.PLACE_BITS - 1);

  private final long[] identifiers;
  private final IdentifierIndex index;

  /** Of each, the number of who stands for its person. */
  private final int[] people;

  /** Of each, who stands for its person if what is doubtful is another one's. */
  private final int[] apart;

  /** Of who stands for a person: bits of the person's name; 0 where none is known. */
  private final int[] names;

  private final int[] latin;

  /** Of who stands for a person: which kinds of identifiers the person has. */
  private final byte[] kinds;

  private final BitSet twins = new BitSet();
  private final BitSet translated = new BitSet();
  private final BitSet customers = new BitSet();
  private final BitSet ofSeveral = new BitSet();

  /** By who stands for a person. */
  private SideNames sideNames = new SideNames();

  /** Of each doubtful link: who else it may be of; 0 where other links say the same. */
  private long[] others = {};

  /** How many telephones one person has, and how many cards. */
  private double[] numbersOfOne = {1, 1};

  /** By the place that told contested links: their second ends. */
  private Map<Integer, List<Integer>> contested = Map.of();

  private Links(LinkGraph graph) {
    this.identifiers = graph.identifiers();
    this.index = graph.index();
    this.people = new int[identifiers.length];
    this.apart = new int[identifiers.length];
    this.names = new int[identifiers.length];
    this.latin = new int[identifiers.length];
    this.kinds = new byte[identifiers.length];
  }

  /**
   * Joins all links.
   *
   * @param count how many there are at most
   * @param source gives the identifiers of every link by twos
   */
  public static Links of(int count, ToldLinks source) {
    return of(count, source, new long[0], standing -> {});
  }

  /**
   * Joins all links, those that nothing else says last.
   *
   * @param count how many there are at most
   * @param source gives every link, once for each place that tells it, or for two of these
   * @param doubtful identifiers by twos, of which the second may be of somebody else
   * @param standings gives who stands where
   */
  public static Links of(
      int count, ToldLinks source, long[] doubtful, Consumer<Standing> standings) {
    if (count > MOST - doubtful.length / 2) {
      throw new IllegalArgumentException("too many links: " + count);
    }
    LinkGraph graph = new LinkGraph(count, source, doubtful);
    long[] numbers =
        NumberSystems.numbers(
            LongStream.concat(Arrays.stream(graph.identifiers()), Arrays.stream(doubtful)));
    Links links = of(graph, source, doubtful, standings);
    if (!NumberSystems.mayBeOne(numbers)) {
      return links;
    }
    long[] same = NumberSystems.same(numbers, links);
    return same.length == 0 || count + same.length / 2 > MOST - doubtful.length / 2
        ? links
        : withNumbers(count, source, same, doubtful, standings);
  }

  /** The same where some numbers of several systems are one person's. */
  private static Links withNumbers(
      int count, ToldLinks source, long[] same, long[] doubtful, Consumer<Standing> standings) {
    ToldLinks all =
        taker -> {
          source.each(taker);
          taker.accept(0, same);
        };
    return of(new LinkGraph(count + same.length / 2, all, doubtful), all, doubtful, standings);
  }

  private static Links of(
      LinkGraph graph, ToldLinks source, long[] doubtful, Consumer<Standing> standings) {
    graph.number(LinkOrder.of(graph, standings));
    ContestedLinks contested = ContestedLinks.of(graph, source, standings);
    Joining joining =
        new Joining(
            graph.identifiers(),
            contested.without(graph.certain()),
            contested.with(graph.doubtful()));
    Links links = new Links(graph);
    joining.joinCertain();
    links.others = new long[doubtful.length / 2];
    for (int i = 0; i < links.others.length; i++) {
      long other = links.root(doubtful[2 * i + 1], joining);
      long known = links.root(doubtful[2 * i], joining);
      links.others[i] = other == known ? 0 : other;
    }
    Arrays.setAll(links.apart, joining::root);
    joining.joinRest();
    for (int i = 0; i < links.apart.length; i++) {
      int root = links.apart[i];
      links.apart[i] = joining.isAbsorbed(root) ? root : joining.root(root);
    }
    contested.each(joining::mayBeOne);
    links.contested = contested.told();
    links.keep(joining);
    links.numbersOfOne = NumbersOfOne.of(source, links);
    return links;
  }

  private long root(long identifier, Joining joining) {
    int place = index.place(identifier);
    return place < 0 ? identifier : identifiers[joining.root(place)];
  }

  private void keep(Joining joining) {
    for (int i = 0; i < people.length; i++) {
      int root = joining.root(i);
      people[i] = root;
      kinds[root] |= Identifier.kind(identifiers[i]);
      names[i] = joining.name(root, false);
      latin[i] = joining.name(root, true);
      set(twins, i, joining.isTwin(i));
      set(translated, i, joining.isTranslated(i));
      set(ofSeveral, i, joining.isOfSeveral(i));
      set(customers, i, joining.isCustomer(root));
    }
    sideNames = joining.sideNames().by(joining::root);
  }

  private static void set(BitSet bits, int at, boolean value) {
    // Of most nothing is so, and clearing a bit costs as much as setting it.
    if (value) {
      bits.set(at);
    }
  }

  /** Who else the second end of a doubtful link may be of; 0 where other links say the same. */
  public long other(int doubtful) {
    return others[doubtful];
  }

  /**
   * Whom a place may hold beside those who stand there, since what it says of them is contested.
   *
   * @param place the number of the place
   */
  public long[] contestedAt(int place) {
    return contested.getOrDefault(ContestedLinks.told(place), List.of()).stream()
        .mapToLong(each -> identifiers[apart[each]])
        .toArray();
  }

  /** Whether places contradict each other. */
  public boolean isContested() {
    return !contested.isEmpty();
  }

  /** Where an identifier stands among those that are linked; negative if it does not. */
  public int place(long identifier) {
    return index.place(identifier);
  }

  /** The identifier that stands for the person of an identifier; itself if it is not linked. */
  public long person(long identifier) {
    int place = place(identifier);
    return place < 0 ? identifier : identifiers[people[place]];
  }

  /** The identifier at a place. */
  public long identifier(int place) {
    return identifiers[place];
  }

  /** The place of who stands for the person of the identifier at a place. */
  public int personAt(int place) {
    return people[place];
  }

  /** The same if all that is doubtful is of others. */
  public int apartAt(int place) {
    return apart[place];
  }

  /** The identifier that stands for its person if all that is doubtful is of others. */
  public long apart(long identifier) {
    int place = place(identifier);
    return place < 0 ? identifier : identifiers[apart[place]];
  }

  /**
   * Bits of the name of the person of an identifier; 0 where none is known.
   *
   * @param inLatin whether the name in Latin letters is asked for
   */
  public int name(long identifier, boolean inLatin) {
    return name(identifier, place(identifier), inLatin);
  }

  /** The same of one whose place is known. */
  public int name(long identifier, int place, boolean inLatin) {
    if (place < 0) {
      int name = Identifier.name(identifier);
      return Identifier.isLatin(name) == inLatin ? name : 0;
    }
    return (inLatin ? latin : names)[place];
  }

  /** Bits of the names that a person has beside that one, in both scripts. */
  public int[] sideNames(long person) {
    return sideNamesAt(place(person));
  }

  /** The same of one whose place is known. */
  public int[] sideNamesAt(int place) {
    return place < 0 ? new int[0] : sideNames.of(people[place]);
  }

  /** Which kinds of identifiers somebody has, a bit for each ({@link Identifier#kind}). */
  public byte kinds(long person, int place) {
    return place < 0 ? Identifier.kind(person) : kinds[people[place]];
  }

  /** Whether the person of a number at a place is known by more than numbers of its kind. */
  public boolean isKnownOtherwise(int place) {
    return customers.get(place)
        || (kinds[people[place]] & ~Identifier.kind(identifiers[place])) != 0;
  }

  /**
   * How many numbers of a kind one person likely has.
   *
   * @param kind by {@link NumbersOfOne#kind}
   */
  public double numbersOfOne(int kind) {
    return numbersOfOne[kind];
  }

  /** Whether the person of an identifier has a customer number. */
  public boolean isCustomer(long person, int place) {
    return place < 0 ? Identifier.isCustomer(person) : customers.get(place);
  }

  /** Whether what is at a place is a telephone that several people are known to have. */
  public boolean isOfSeveral(int place) {
    return place >= 0 && ofSeveral.get(place);
  }

  /** Whether somebody else has the same name with the same number: perhaps the same person. */
  public boolean isTwin(int place) {
    return place >= 0 && twins.get(place);
  }

  /** Whether a name with a number is taken for somebody's whose name is in another script. */
  public boolean isTranslated(int place) {
    return place >= 0 && translated.get(place);
  }
}
