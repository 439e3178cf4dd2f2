package org.inshore.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.inshore.benchmarks.engine.Engines;

/** All there are, in the order of the table. */
public final class Contenders {
  private Contenders() {}

  /** Those whose names begin with one of the prefixes; all without any. */
  public static List<Contender> of(List<String> prefixes) {
    List<Contender> wanted = new ArrayList<>();
    for (Supplier<Contender> supplier : all()) {
      Contender contender = supplier.get();
      if (prefixes.isEmpty() || prefixes.stream().anyMatch(contender.name()::startsWith)) {
        wanted.add(contender);
      }
    }
    return wanted;
  }

  private static List<Supplier<Contender>> all() {
    List<Supplier<Contender>> all = new ArrayList<>();
    for (String kind : Engines.kinds()) {
      all.add(() -> new EngineInMemory(kind, true));
      all.add(() -> new EngineInMemory(kind, false));
      all.add(() -> new EngineOnFile(kind));
    }
    all.add(() -> new HyperscanInC(BytePatterns.Extent.EASED));
    all.add(() -> new HyperscanInC(BytePatterns.Extent.WRITTEN));
    all.add(() -> new HyperscanInC(BytePatterns.Extent.WORDS));
    all.add(HyperscanInJava::new);
    all.add(Ripgrep::new);
    all.add(GrepPerl::new);
    all.add(Re2::new);
    all.add(JavaRegex::each);
    all.add(JavaRegex::alternation);
    all.add(DenseAutomaton::new);
    all.add(MasksOnly::new);
    all.add(MemorySum::new);
    all.add(FileRead::new);
    return all;
  }
}
