package org.inshore.patterns.personalfinancial.word;

import java.util.List;
import org.inshore.spi.detect.Validator;

/** Names of banks and of their branches, told by their last word. */
public final class BankBranch implements Validator {
  private static final List<String> ENDINGS =
      List.of("银行", "支行", "分行", "总行", "营业部", "营业厅", "营业室", "分理处", "储蓄所", "信用社", "联社", "网点");
  private static final int SHORTEST = 4;

  @Override
  public String name() {
    return "bank-branch";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    return name.length() >= SHORTEST && ENDINGS.stream().anyMatch(name::endsWith);
  }
}
