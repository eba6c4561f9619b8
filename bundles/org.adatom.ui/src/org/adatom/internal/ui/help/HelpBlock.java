/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.util.List;

/** A part of a help page. */
sealed interface HelpBlock {

    /**
     * Words in one style.
     *
     * @param text the words
     * @param style how they look
     * @param link where they lead, empty for nowhere
     */
    record Span(String text, Style style, String link) {
        /** Plain words. */
        static Span of(String text) {
            return new Span(text, Style.PLAIN, "");
        }
    }

    /**
     * How words look.
     *
     * @param bold whether they are bold
     * @param italic whether they are slanted, as symbols of formulas are
     * @param code whether they are something to type
     * @param script 1 above the line, -1 below it, 0 on it
     */
    record Style(boolean bold, boolean italic, boolean code, int script) {
        /** Nothing special. */
        static final Style PLAIN = new Style(false, false, false, 0);

        Style asBold() {
            return new Style(true, italic, code, script);
        }

        Style asItalic() {
            return new Style(bold, true, code, script);
        }

        Style asCode() {
            return new Style(bold, italic, true, script);
        }

        Style asScript(int place) {
            return new Style(bold, italic, code, place);
        }
    }

    /**
     * A line of text that is wrapped.
     *
     * @param level 1 to 3 for a heading, 0 for a paragraph, -1 for an item of a list
     * @param mark what stands before an item, such as a bullet
     * @param id the name that links have for it, may be empty
     * @param spans the words
     */
    record Line(int level, String mark, String id, List<Span> spans) implements HelpBlock {
    }

    /** Something to type. @param text its lines */
    record Code(String text) implements HelpBlock {
    }

    /** A table. @param head whether the first row is a head @param rows the cells */
    record Table(boolean head, List<List<List<Span>>> rows) implements HelpBlock {
    }

    /** What the registries know. @param kind of what @param of the id of one thing, may be empty */
    record Generated(String kind, String of) implements HelpBlock {
    }
}
