/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.adatom.structure.io.StructureFormat;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.Contribution;
import org.adatom.workbench.PotentialDescriptor;
import org.adatom.workbench.Registry;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom list}: what there is. */
@Command(name = "list", description = "List analyses, potentials, models, builders, formats, benchmarks, examples.")
final class ListCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND",
            description = "analyses, potentials, builders, edits, formats, models, benchmarks or examples; all of them "
                    + "when left out.")
    @Nullable String kind;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var all = new LinkedHashMap<String, List<ObjectNode>>();
        all.put("analyses", byCategory(session.analyses()));
        all.put("potentials", session.potentials().all().stream().map(ListCommand::node).toList());
        all.put("builders", byCategory(session.builders()));
        all.put("edits", session.edits().all().stream().map(ListCommand::node).toList());
        all.put("benchmarks", session.benchmarks().all().stream().map(ListCommand::node).toList());
        all.put("examples", session.examples().all().stream().map(ListCommand::node).toList());
        all.put("formats", session.formats().formats().all().stream().map(ListCommand::node).toList());
        all.put("models", session.models().all().stream().map(ListCommand::node).toList());
        var wanted = kind;
        if (wanted != null) {
            var key = wanted.toLowerCase(Locale.ROOT);
            if (!all.containsKey(key)) {
                throw new UsageException("there is nothing called '" + wanted + "' to list"
                        + CommandLineTool.hint(wanted, List.copyOf(all.keySet())));
            }
            all.keySet().retainAll(List.of(key));
        }
        if (json) {
            session.out().println(Json.pretty(json(all, wanted != null)));
        } else {
            print(all);
        }
        return ExitCode.DONE;
    }

    private static List<ObjectNode> byCategory(Registry<?> registry) {
        return registry.categories().stream().flatMap(c -> registry.in(c).stream()).map(ListCommand::node).toList();
    }

    private static Object json(Map<String, List<ObjectNode>> all, boolean one) {
        var root = Json.object();
        all.forEach((k, nodes) -> root.putArray(k).addAll(nodes));
        return one ? (ArrayNode) root.iterator().next() : root;
    }

    private void print(Map<String, List<ObjectNode>> all) {
        boolean first = true;
        for (var e : all.entrySet()) {
            if (all.size() > 1) {
                session.out().println((first ? "" : "\n") + e.getKey());
                first = false;
            }
            int width = e.getValue().stream().mapToInt(n -> n.path("name").asText().length()).max().orElse(0);
            for (var n : e.getValue()) {
                var text = n.path("label").asText();
                var more = n.path("description").asText();
                session.out().println((all.size() > 1 ? "  " : "") + String.format(Locale.ROOT, "%-" + Math.max(1,
                        width) + "s  %s%s",
                        n.path("name").asText(), text, more.isEmpty() || more.equals(text) ? "" : ": " + more));
            }
        }
    }

    /** {@return what is known of a contribution without loading code} */
    static ObjectNode node(Contribution<?> c) {
        var node = Json.object().put("name", c.name()).put("id", c.id()).put("label", c.label());
        node.put("category", c.category()).put("description", c.description());
        switch (c) {
            case AnalysisDescriptor a -> node.put("input", a.input().name().toLowerCase(Locale.ROOT)).put("version",
                    a.version());
            case PotentialDescriptor p -> p.elements().forEach(node.putArray("elements")::add);
            default -> { }
        }
        return node;
    }

    /** {@return what is known of a format} */
    static ObjectNode node(StructureFormat f) {
        var node = Json.object().put("name", f.id()).put("label", f.label());
        f.extensions().forEach(node.putArray("extensions")::add);
        f.patterns().forEach(node.putArray("patterns")::add);
        node.put("read", f.canRead()).put("write", f.canWrite()).put("severalFrames", f.severalFrames());
        node.put("description", (f.canRead() ? f.canWrite() ? "read and write" : "read" : "write") + ", ."
                + String.join(" .", f.extensions()) + (f.patterns().isEmpty() ? "" : " " + String.join(" ",
                f.patterns())));
        return node;
    }
}
