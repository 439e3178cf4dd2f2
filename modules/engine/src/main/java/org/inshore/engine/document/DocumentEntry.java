package org.inshore.engine.document;

import org.inshore.spi.inventory.run.RuleInfo;

/**
 * One query of a rule about documents; also what a document that matches is told by.
 *
 * @param rule whose it is
 * @param id its name in the rule
 * @param confidence of a document that matches, above 0 and up to 1
 * @param query what a document must hold
 */
public record DocumentEntry(RuleInfo rule, String id, double confidence, DocumentQuery query) {}
