/**
 * The pattern engine: rules from packs are compiled to a {@link org.inshore.engine.Detector}, whose
 * matchers turn text and rows into matches. It knows Chinese text, not what is sensitive.
 */
@NullMarked
package org.inshore.engine;

import org.jspecify.annotations.NullMarked;
