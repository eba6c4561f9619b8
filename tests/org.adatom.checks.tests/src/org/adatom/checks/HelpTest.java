/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.adatom.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Help: every page can be reached, every link leads somewhere, every analysis has a page and an example. */
class HelpTest {

    private static final Set<String> KNOWN = Set.of("html", "head", "title", "link", "body", "h1", "h2", "h3", "p", "ul", "ol",
            "li", "pre", "table", "tr", "th", "td", "b", "strong", "i", "em", "sub", "sup", "code", "kbd", "a", "br", "div");

    private final SourceTree tree = new SourceTree(TestData.projectRoot());
    private final Path bundles = tree.root().resolve("bundles");
    private final Path doc = bundles.resolve("org.adatom.doc");

    private List<Path> pages() throws IOException {
        try (var files = Files.list(doc.resolve("html"))) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void pagesUseTheHtmlThatIsShown() throws IOException {
        var wrong = new ArrayList<String>();
        for (var page : pages()) {
            elements(parse(page), "*").forEach(e -> {
                if (!KNOWN.contains(e.getTagName())) {
                    wrong.add(page.getFileName() + ": <" + e.getTagName() + "> is not shown");
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        var ids = new HashMap<Path, Set<String>>();
        for (var page : pages()) {
            var found = new HashSet<String>();
            elements(parse(page), "*").forEach(e -> found.add(e.getAttribute("id")));
            ids.put(page, found);
        }
        var wrong = new ArrayList<String>();
        for (var page : pages()) {
            for (var a : elements(parse(page), "a")) {
                check(page, a.getAttribute("href"), ids, wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(Path page, String href, Map<Path, Set<String>> ids, List<String> wrong) {
        if (href.startsWith("https://")) {
            return;
        }
        var parts = href.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!ids.containsKey(target) || parts.length > 1 && !ids.getOrDefault(target, Set.of()).contains(parts[1])) {
            wrong.add(page.getFileName() + ": " + href + " leads nowhere");
        }
    }

    @Test
    void contentsNameEveryPage() throws IOException {
        var named = new HashSet<Path>();
        elements(parse(doc.resolve("toc.xml")), "topic").forEach(t -> named.add(doc.resolve(t.getAttribute("href"))));
        assertEquals(new HashSet<>(pages()), named);
    }

    @Test
    void analysesHaveAPageAndAnExample() throws IOException {
        var studies = new StringBuilder();
        for (var example : contributed("example")) {
            studies.append(Files.readString(doc.resolve(example.getAttribute("file"))));
        }
        var wrong = new ArrayList<String>();
        for (var analysis : contributed("analysis")) {
            var id = analysis.getAttribute("id");
            var help = analysis.getAttribute("help");
            if (!help.startsWith("/") || !Files.exists(bundles.resolve(help.substring(1)))) {
                wrong.add(id + ": there is no help page '" + help + "'");
            }
            if (!studies.toString().contains("analysis: " + id + "\n")) {
                wrong.add(id + ": there is no example");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private List<Element> contributed(String name) throws IOException {
        var out = new ArrayList<Element>();
        try (var folders = Files.newDirectoryStream(bundles, "org.adatom.*")) {
            for (var bundle : folders) {
                if (Files.exists(bundle.resolve("plugin.xml"))) {
                    out.addAll(elements(parse(bundle.resolve("plugin.xml")), name));
                }
            }
        }
        assertFalse(out.isEmpty(), name);
        return out;
    }

    private static List<Element> elements(Document document, String name) {
        var out = new ArrayList<Element>();
        var found = document.getElementsByTagName(name);
        for (var i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
