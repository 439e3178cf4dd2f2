package org.inshore.benchmarks.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.inshore.contracts.ContractCheck;
import org.inshore.contracts.duty.ContractException;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.search.Answer;
import org.inshore.contracts.text.Passage;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Precision and recall of answers, by duty and by answer. */
public final class ContractQuality {

  /** Right answers and what they are counted against. */
  static final class Tally {
    long right;
    long given;
    long real;

    long real() {
      return real;
    }

    double precision() {
      return given == 0 ? 1 : (double) right / given;
    }

    double recall() {
      return real == 0 ? 1 : (double) right / real;
    }
  }

  private final Map<String, Map<State, Tally>> tallies = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  private ContractQuality() {}

  /**
   * Prints the figures of one half, or of a folder of contracts.
   *
   * @param args the half; contracts of each layout; whether misses are listed. Or {@code --whole}
   *     and a file of contracts written out, such as {@code blind-contracts}. Or {@code --folder}
   *     and a folder with {@code NAME.txt}, whose tabulators part cells, and {@code truth.tsv},
   *     whose lines are a name, a tabulator and {@code duty=STATE} for each duty that was judged
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    ContractQuality quality =
        switch (args[0]) {
          case "--folder" -> ofFolder(Path.of(args[1]));
          case "--whole" -> whole(args[1]);
          default -> of(args[0], Integer.parseInt(args[1]), 7);
        };
    System.out.print(quality.table());
    if (args.length > 2) {
      quality.misses.stream().sorted().distinct().forEach(System.out::println);
    }
  }

  /** Answers of contracts of one half, so many of each layout. */
  static ContractQuality of(String half, int each, long seed) throws IOException {
    ContractMaker maker = new ContractMaker(Wordings.read(half), seed);
    ContractCheck check = new ContractCheck(duties());
    ContractQuality quality = new ContractQuality();
    for (int i = 0; i < each; i++) {
      for (Template template : Template.values()) {
        ContractMaker.Made made = maker.make(template);
        for (Answer answer : check.answers(made.text())) {
          State truth = made.states().get(answer.duty().id());
          if (truth != null) {
            quality.add(made.template().toString(), made.text(), answer, truth);
          }
        }
      }
    }
    return quality;
  }

  /** Answers of contracts written out whole; what they do not name is not to be found. */
  static ContractQuality whole(String file) throws IOException {
    ContractCheck check = new ContractCheck(duties());
    ContractQuality quality = new ContractQuality();
    for (LabelledContract contract : LabelledContract.read(file)) {
      for (Answer answer : check.answers(contract.text())) {
        State truth = contract.states().getOrDefault(answer.duty().id(), State.NOT_FOUND);
        quality.add(contract.name(), List.of(), answer, truth);
      }
    }
    return quality;
  }

  /** Answers of contracts of others, judged by a reader. */
  private static ContractQuality ofFolder(Path folder) throws IOException {
    ContractCheck check = new ContractCheck(duties());
    ContractQuality quality = new ContractQuality();
    for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
      String[] fields = line.split("\\t", -1);
      List<Passage> text =
          Files.readAllLines(folder.resolve(fields[0] + ".txt")).stream()
              .map(each -> new Passage(0, List.of(each.split("\\t", -1))))
              .toList();
      Map<String, State> states = new LinkedHashMap<>();
      for (String each : fields[1].split(" ", -1)) {
        int at = each.indexOf('=');
        states.put(each.substring(0, at), State.valueOf(each.substring(at + 1)));
      }
      for (Answer answer : check.answers(text)) {
        State truth = states.get(answer.duty().id());
        if (truth != null) {
          quality.add(fields[0], List.of(), answer, truth);
        }
      }
    }
    return quality;
  }

  private static Duties duties() throws ContractException {
    List<PackFile> files = new ArrayList<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.CONTRACTS) {
        files.addAll(pack.files());
      }
    }
    return Duties.load(files);
  }

  private void add(String contract, List<Passage> passages, Answer answer, State truth) {
    Map<State, Tally> of =
        tallies.computeIfAbsent(answer.duty().id(), duty -> new EnumMap<>(State.class));
    Tally given = of.computeIfAbsent(answer.state(), state -> new Tally());
    Tally real = of.computeIfAbsent(truth, state -> new Tally());
    given.given++;
    real.real++;
    if (answer.state() == truth) {
      given.right++;
    } else {
      misses.add(
          answer.duty().id()
              + ": "
              + truth
              + " taken for "
              + answer.state()
              + " in "
              + contract
              + " at "
              + answer.places()
              + "\n"
              + text(passages));
    }
  }

  private static String text(List<Passage> passages) {
    StringBuilder text = new StringBuilder();
    passages.forEach(each -> text.append("    ").append(each.cells()).append('\n'));
    return text.toString();
  }

  /** The sum over all duties. */
  Tally all(State state) {
    Tally sum = new Tally();
    for (Map<State, Tally> of : tallies.values()) {
      Tally one = of.getOrDefault(state, new Tally());
      sum.right += one.right;
      sum.given += one.given;
      sum.real += one.real;
    }
    return sum;
  }

  private String table() {
    StringBuilder text = new StringBuilder("| duty |");
    for (State state : State.values()) {
      text.append(' ').append(state.key()).append(" P / R |");
    }
    text.append('\n');
    tallies.forEach(
        (duty, of) -> {
          text.append("| ").append(duty).append(" |");
          for (State state : State.values()) {
            append(text, of.getOrDefault(state, new Tally()));
          }
          text.append('\n');
        });
    text.append("| all |");
    for (State state : State.values()) {
      append(text, all(state));
    }
    return text.append('\n').toString();
  }

  private static void append(StringBuilder text, Tally tally) {
    text.append(String.format(Locale.ROOT, " %.2f / %.2f |", tally.precision(), tally.recall()));
  }
}
