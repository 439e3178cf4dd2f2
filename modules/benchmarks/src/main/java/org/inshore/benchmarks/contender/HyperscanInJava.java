package org.inshore.benchmarks.contender;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.ArrayList;
import java.util.List;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Lines;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Hyperscan through its Java wrapper. It takes strings: text is decoded before, which is not
 * measured.
 */
public final class HyperscanInJava implements Contender {
  private static final int SLICE = 8 << 20;
  private static final int BLOCK = 1 << 20;

  private final List<String> blocks = new ArrayList<>();
  private @Nullable Database database;
  private @Nullable Scanner scanner;

  @Override
  public String name() {
    return "Hyperscan in Java";
  }

  @Override
  public int most() {
    return SLICE;
  }

  @Override
  public void prepare(Sample sample) throws Exception {
    if (scanner == null) {
      try {
        Database compiled = compile();
        Scanner fresh = new Scanner();
        fresh.allocScratch(compiled);
        database = compiled;
        scanner = fresh;
      } catch (LinkageError | UnsupportedOperationException e) {
        throw new UnavailableException("its native library does not load", e);
      }
    }
    for (int from = 0; from < sample.bytes().length; ) {
      int end = Math.min(sample.bytes().length, from + BLOCK);
      int to = Lines.cut(sample.bytes(), from, end, sample.encoding());
      blocks.add(new String(sample.bytes(), from, to - from, sample.encoding().charset()));
      from = to;
    }
  }

  @Override
  public long run() {
    if (scanner == null || database == null) {
      throw new IllegalStateException("not prepared");
    }
    long count = 0;
    for (String block : blocks) {
      count += scanner.scan(database, block).size();
    }
    return count;
  }

  @Override
  public void close() {
    blocks.clear();
  }

  /** What it refuses is left out. */
  private static Database compile() throws CompileErrorException {
    List<Expression> expressions = new ArrayList<>();
    for (String regex :
        BytePatterns.of(ShippedRules.rules(), Encoding.UTF_8, BytePatterns.Extent.EASED, false)) {
      expressions.add(new Expression(regex, ExpressionFlag.NO_FLAG, expressions.size()));
    }
    while (true) {
      try {
        return Database.compile(expressions);
      } catch (CompileErrorException e) {
        if (!expressions.remove(e.getFailedExpression())) {
          throw e;
        }
      }
    }
  }
}
