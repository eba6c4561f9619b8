/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.adatom.internal.ui.help.HelpBlock.Span;
import org.adatom.internal.ui.help.HelpBlock.Style;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the part of HTML that help pages use: h1 to h3, p, ul, ol, li, pre, table, tr, th, td, b, strong, i, em, sub, sup, code,
 * kbd, a, br, and {@code div} with {@code data-list} and {@code data-of} for what the registries know. Pages are well-formed XML.
 */
final class HelpReader {
    private final List<HelpBlock> blocks = new ArrayList<>();

    private HelpReader() {
    }

    /** {@return the parts of a page} @throws IOException when it cannot be read or is not well-formed */
    static List<HelpBlock> read(InputStream in) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            var reader = new HelpReader();
            reader.blocks(root, "");
            return reader.blocks;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void blocks(Element parent, String list) {
        int number = 1;
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e) {
                switch (e.getTagName()) {
                    case "h1", "h2", "h3" -> line(e, e.getTagName().charAt(1) - '0', "");
                    case "p" -> line(e, 0, "");
                    case "li" -> line(e, -1, list.equals("ol") ? number++ + "." : "\u2022");
                    case "pre" -> blocks.add(new HelpBlock.Code(e.getTextContent().strip()));
                    case "table" -> table(e);
                    case "head" -> { }
                    case "div" -> division(e, list);
                    default -> blocks(e, e.getTagName());
                }
            }
        }
    }

    private void division(Element e, String list) {
        if (e.hasAttribute("data-list")) {
            blocks.add(new HelpBlock.Generated(e.getAttribute("data-list"), e.getAttribute("data-of")));
        } else {
            blocks(e, list);
        }
    }

    private void line(Element e, int level, String mark) {
        blocks.add(new HelpBlock.Line(level, mark, e.getAttribute("id"), spans(e, false)));
    }

    private void table(Element table) {
        var rows = new ArrayList<List<List<Span>>>();
        boolean head = false;
        var found = table.getElementsByTagName("tr");
        for (int i = 0; i < found.getLength(); i++) {
            var cells = new ArrayList<List<Span>>();
            for (var node = found.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element e) {
                    head |= i == 0 && e.getTagName().equals("th");
                    cells.add(spans(e, e.getTagName().equals("th")));
                }
            }
            rows.add(cells);
        }
        blocks.add(new HelpBlock.Table(head, rows));
    }

    private static List<Span> spans(Element e, boolean bold) {
        var out = new ArrayList<Span>();
        spans(e, new Span("", bold ? Style.PLAIN.asBold() : Style.PLAIN, ""), out);
        trim(out);
        return out;
    }

    private static void spans(Node parent, Span style, List<Span> out) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e) {
                switch (e.getTagName()) {
                    case "b", "strong", "th" -> spans(e, new Span("", style.style().asBold(), style.link()), out);
                    case "i", "em" -> spans(e, new Span("", style.style().asItalic(), style.link()), out);
                    case "sub" -> spans(e, new Span("", style.style().asScript(-1), style.link()), out);
                    case "sup" -> spans(e, new Span("", style.style().asScript(1), style.link()), out);
                    case "code", "kbd" -> spans(e, new Span("", style.style().asCode(), style.link()), out);
                    case "a" -> spans(e, new Span("", style.style(), e.getAttribute("href")), out);
                    case "br" -> out.add(Span.of("\n"));
                    default -> spans(e, style, out);
                }
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                var text = String.valueOf(node.getNodeValue()).replaceAll("\\s+", " ");
                out.add(new Span(text, style.style(), style.link()));
            }
        }
    }

    private static void trim(List<Span> spans) {
        if (!spans.isEmpty()) {
            var first = spans.getFirst();
            spans.set(0, new Span(first.text().stripLeading(), first.style(), first.link()));
            var last = spans.getLast();
            spans.set(spans.size() - 1, new Span(last.text().stripTrailing(), last.style(), last.link()));
        }
    }
}
