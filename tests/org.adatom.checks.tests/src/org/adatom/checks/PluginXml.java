/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What every plugin.xml must hold: classes and icons that exist, ids used once, translated labels. */
final class PluginXml {

    private static final Set<String> LABELS = Set.of("label", "tooltip", "description");
    /** Elements whose attribute {@code name} people read. */
    private static final Set<String> NAMED = Set.of("view", "wizard", "category", "command", "commandParameter",
            "perspective", "page", "editor", "action", "application", "extension-point", "product", "activity", "context",
            "scheme", "content-type", "propertyTab", "keyword");
    private static final Set<String> ICONS = Set.of("icon", "hoverIcon", "disabledIcon");
    /** Elements whose ids refer to something else or may repeat. */
    private static final Set<String> REFERENCES = Set.of("reference", "menu", "toolbar", "separator", "keywordReference",
            "test", "with", "handler");

    private final SourceTree tree;
    private final Map<String, String> ids = new HashMap<>();

    PluginXml(SourceTree tree) {
        this.tree = tree;
    }

    List<String> check(Bundle bundle) {
        var file = bundle.folder().resolve("plugin.xml");
        if (!Files.exists(file)) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        var keys = SourceTree.properties(bundle.folder().resolve("plugin.properties")).stringPropertyNames();
        var elements = parse(file).getElementsByTagName("*");
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            var attributes = element.getAttributes();
            for (var a = 0; a < attributes.getLength(); a++) {
                var name = attributes.item(a).getNodeName();
                var value = attributes.item(a).getNodeValue();
                check(bundle, element, name, value, keys, wrong);
            }
        }
        return wrong;
    }

    private void check(Bundle bundle, Element element, String name, String value, Set<String> keys, List<String> wrong) {
        var place = bundle.id() + "/plugin.xml: " + element.getTagName() + "/" + name + " '" + value + "'";
        if (value.startsWith("%") && !keys.contains(value.substring(1))) {
            wrong.add(place + " is not in plugin.properties");
        }
        if ((LABELS.contains(name) || name.equals("name") && NAMED.contains(element.getTagName()))
                && !value.startsWith("%") && !value.isBlank()) {
            wrong.add(place + " is not translated");
        }
        if ((name.equals("class") || name.equals("defaultHandler") || name.equals("contributorClass"))
                && value.startsWith("org.adatom.")
                && !exists(value.split(":")[0])) {
            wrong.add(place + " does not exist");
        }
        if (ICONS.contains(name) && !value.startsWith("platform:/plugin/org.eclipse.")) {
            if (!value.endsWith(".svg")) {
                wrong.add(place + " is not an SVG");
            } else if (!value.startsWith("platform:") && !Files.exists(bundle.folder().resolve(value))) {
                wrong.add(place + " does not exist");
            }
        }
        if (name.equals("id") && !REFERENCES.contains(element.getTagName())
                && !element.getParentNode().getNodeName().equals("menu")
                && !element.getParentNode().getNodeName().equals("toolbar")
                && !element.getParentNode().getNodeName().equals("menuContribution")) {
            var key = extensionPoint(element) + " " + element.getTagName() + " " + value;
            var before = ids.putIfAbsent(key, bundle.id());
            if (before != null && !(element.getParentNode() instanceof Element parent
                    && parent.getTagName().endsWith("xtension") && parent.getAttribute("targetID").length() > 0)) {
                wrong.add(place + " is used twice (" + before + ")");
            }
        }
    }

    private static String extensionPoint(Element element) {
        for (var node = element.getParentNode(); node instanceof Element parent; node = node.getParentNode()) {
            if (parent.getTagName().equals("extension")) {
                return parent.getAttribute("point");
            }
        }
        return "";
    }

    private boolean exists(String type) {
        var path = type.replace('.', '/').replaceAll("\\$.*", "") + ".java";
        return tree.bundles().stream().anyMatch(b -> Files.exists(b.folder().resolve("src").resolve(path)));
    }

    /** Each extension point has a schema that says what it is for, since when, with an example. */
    static List<String> schemas(Bundle bundle) {
        var wrong = new ArrayList<String>();
        var file = bundle.folder().resolve("plugin.xml");
        if (!Files.exists(file)) {
            return wrong;
        }
        var points = parse(file).getElementsByTagName("extension-point");
        for (var i = 0; i < points.getLength(); i++) {
            var path = ((Element) points.item(i)).getAttribute("schema");
            var schema = bundle.folder().resolve(path);
            if (path.isEmpty() || !Files.exists(schema)) {
                wrong.add(bundle.id() + ": extension point " + ((Element) points.item(i)).getAttribute("id")
                        + " has no schema '" + path + "'");
                continue;
            }
            var text = SourceTree.read(schema);
            parse(schema);
            for (var section : List.of("since", "examples")) {
                if (!text.matches("(?s).*<meta\\.section type=\"" + section + "\"\\s*/>\\s*</app[iI]nfo>\\s*<documentation>"
                        + "\\s*[^\\s<&\\[].*|(?s).*<meta\\.section type=\"" + section
                        + "\"\\s*/>\\s*</app[iI]nfo>\\s*<documentation>\\s*(?:&lt;|<!\\[CDATA\\[|<)(?!/documentation).*")) {
                    wrong.add(bundle.id() + "/" + path + ": section " + section + " is missing or empty");
                }
            }
            var documentation = text.indexOf("<documentation>");
            if (documentation < 0 || text.substring(documentation + 15).stripLeading().startsWith("</documentation>")) {
                wrong.add(bundle.id() + "/" + path + ": the description is missing");
            }
        }
        return wrong;
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
