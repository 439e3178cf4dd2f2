package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every message that is named in code is given the arguments that it shows, in every class of the
 * project: read from the compiled calls, whose last parameter is an array of arguments. A method
 * that puts arguments of its own before those it is given is recognised by its other calls.
 */
class MessageArgumentsTest {
  private static final String MESSAGES = "org/inshore/spi/message/Messages";
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  /** One call: a method, the key of a message, how many arguments it shows and how many it gets. */
  private record Call(String method, String where, String key, int shown, int given) {
    int missing() {
      return shown - given;
    }
  }

  /** By folder below the resources, the number of arguments of each key. */
  private final Map<String, Map<String, Integer>> bundles = new TreeMap<>();

  /** The same of all bundles, by what a key ends with after a dot, and by the whole of it. */
  private final Map<String, List<Integer>> bySuffix = new HashMap<>();

  private final List<Call> calls = new ArrayList<>();

  /** Methods that are given other texts too, such as names of elements. */
  private final Set<String> others = new HashSet<>();

  @Test
  void noPlaceIsLeftWithoutItsArgument() throws IOException {
    read();
    Map<String, List<Call>> byMethod =
        calls.stream()
            .collect(Collectors.groupingBy(Call::method, TreeMap::new, Collectors.toList()));
    byMethod.keySet().removeIf(method -> !method.startsWith(MESSAGES) && others.contains(method));
    List<String> wrong = new ArrayList<>();
    byMethod.forEach(
        (method, some) -> {
          int own = method.startsWith(MESSAGES) ? 0 : usual(some);
          some.stream()
              .filter(call -> call.missing() > own)
              .map(call -> call.where() + ": " + call.key() + " shows " + call.shown())
              .forEach(wrong::add);
        });
    assertThat(byMethod.values().stream().mapToInt(List::size).sum()).isGreaterThan(900);
    assertThat(wrong).isEmpty();
  }

  /** How many arguments a method adds of its own: what most of its calls lack. */
  private static int usual(List<Call> calls) {
    return calls.stream()
        .collect(Collectors.groupingBy(Call::missing, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private void read() throws IOException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    List<Path> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root, 12)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = root.relativize(file).toString();
        if (path.contains("src/main/resources") && path.endsWith("/messages_en.properties")
            || path.contains("src/main/resources") && path.endsWith("/messages_zh.properties")) {
          bundle(file, path);
        } else if (path.matches("\\w+/[\\w-]+/target/classes/org/inshore/.*\\.class")) {
          classes.add(file);
        }
      }
    }
    assertThat(bundles).hasSizeGreaterThan(50);
    for (Map<String, Integer> bundle : bundles.values()) {
      bundle.forEach(
          (key, count) -> {
            String rest = key;
            while (!rest.isEmpty()) {
              bySuffix.computeIfAbsent(rest, _ -> new ArrayList<>()).add(count);
              rest = rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "";
            }
          });
    }
    for (Path each : classes) {
      read(ClassFile.of().parse(each));
    }
  }

  private void bundle(Path file, String path) throws IOException {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      messages.load(reader);
    }
    String folder = path.replaceAll(".*src/main/resources/|/messages_.*", "");
    Map<String, Integer> counts = bundles.computeIfAbsent(folder, _ -> new HashMap<>());
    messages.forEach(
        (key, text) ->
            counts.merge(
                key.toString(),
                ARGUMENT
                    .matcher(text.toString().replace("''", "").replaceAll("'[^']*'", ""))
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                    .max()
                    .orElse(0),
                Math::max));
  }

  private void read(ClassModel model) {
    for (MethodModel method : model.methods()) {
      method
          .findAttribute(Attributes.code())
          .ifPresent(
              _ ->
                  read(
                      model.thisClass().asInternalName(),
                      method.methodName().stringValue(),
                      method.code().orElseThrow().elementList()));
    }
  }

  private void read(String type, String method, List<CodeElement> elements) {
    List<Instruction> code =
        elements.stream()
            .filter(Instruction.class::isInstance)
            .map(Instruction.class::cast)
            .toList();
    // Calls stand within calls: the last array that was made is the first that is handed over.
    Deque<Given> open = new ArrayDeque<>();
    for (int at = 0; at < code.size(); at++) {
      if (code.get(at) instanceof NewReferenceArrayInstruction array) {
        String of = array.componentType().asInternalName();
        if (of.equals("java/lang/Object") || of.equals("java/lang/String")) {
          open.push(new Given(constant(code, at - 2), number(code, at - 1)));
        }
      } else if (code.get(at) instanceof InvokeInstruction call) {
        String last = lastParameter(call);
        if (!open.isEmpty() && last.matches("\\[Ljava/lang/(Object|String);")) {
          Given given = open.pop();
          // Of a counted message the number comes later.
          int more = call.name().equalsString("counted") ? 1 : 0;
          add(type, method, call, given, more);
        }
      }
    }
  }

  /** What was handed over: the constant before it and its length, if they are constants. */
  private record Given(@Nullable String key, int length) {}

  private void add(String type, String method, InvokeInstruction call, Given given, int more) {
    if (given.key() == null || given.length() < 0) {
      return;
    }
    Integer shown = shown(given.key(), given.length() + more);
    String name = call.owner().asInternalName() + "." + call.name().stringValue() + call.type();
    if (shown == null) {
      others.add(name);
    } else {
      calls.add(new Call(name, type + "." + method, given.key(), shown, given.length() + more));
    }
  }

  /**
   * The number of arguments that is nearest to what is given, of all messages with the key: classes
   * speak by another's bundle, and some put a prefix before it.
   */
  private @Nullable Integer shown(String key, int given) {
    List<Integer> all = bySuffix.get(key);
    return all == null
        ? null
        : Collections.min(all, Comparator.comparingInt(each -> Math.abs(each - given)));
  }

  private static String lastParameter(InvokeInstruction call) {
    List<java.lang.constant.ClassDesc> parameters = call.typeSymbol().parameterList();
    return parameters.isEmpty() ? "" : parameters.getLast().descriptorString();
  }

  private static @Nullable String constant(List<Instruction> code, int at) {
    return at >= 0
            && code.get(at) instanceof ConstantInstruction constant
            && constant.constantValue() instanceof String text
        ? text
        : null;
  }

  private static int number(List<Instruction> code, int at) {
    return at >= 0
            && code.get(at) instanceof ConstantInstruction constant
            && constant.constantValue() instanceof Integer number
        ? number
        : -1;
  }
}
