/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.adatom.internal.workbench.Suggestions;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.Contribution;
import org.adatom.workbench.ModelDescriptor;
import org.adatom.workbench.PotentialDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom describe}: one thing with its parameters. */
@Command(name = "describe", description = "Describe an analysis, potential, model, builder, format or benchmark.")
final class DescribeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "Short name or id, such as relax, emt, fcc111, extxyz.")
    String name = "";

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    DescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var all = new ArrayList<Contribution<?>>();
        all.addAll(session.analyses().all());
        all.addAll(session.builders().all());
        all.addAll(session.edits().all());
        all.addAll(session.potentials().all());
        all.addAll(session.models().all());
        all.addAll(session.benchmarks().all());
        var found = all.stream().filter(c -> c.id().equalsIgnoreCase(name) || c.name().equalsIgnoreCase(name)).toList();
        var format = session.formats().formats().find(name.toLowerCase(Locale.ROOT));
        if (!found.isEmpty()) {
            show(found.getFirst());
        } else if (format.isPresent()) {
            var node = ListCommand.node(format.get());
            session.out().println(json ? Json.pretty(node) : node.path("label").asText() + " ("
                    + node.path("name").asText() + ")\n" + node.path("description").asText());
        } else {
            var names = new ArrayList<>(all.stream().map(Contribution::name).toList());
            session.formats().formats().all().forEach(f -> names.add(f.id()));
            throw new UsageException("there is nothing called '" + name + "'" + Suggestions.nearest(name, names)
                    .map(n -> "; did you mean '" + n + "'?").orElse("; 'adatom list' shows what there is"));
        }
        return ExitCode.DONE;
    }

    private void show(Contribution<?> c) {
        var node = ListCommand.node(c);
        var model = model(c);
        if (model != null) {
            var parameters = node.putArray("parameters");
            model.parameters().forEach(p -> parameters.add(parameter(p)));
        }
        if (json) {
            session.out().println(Json.pretty(node));
            return;
        }
        session.out().println(c.label() + " (" + c.id() + ")");
        if (!c.description().isEmpty()) {
            session.out().println(c.description());
        }
        if (c instanceof PotentialDescriptor p) {
            session.out().println("Elements: " + (p.elements().isEmpty() ? "any" : String.join(", ", p.elements())));
        }
        if (c instanceof AnalysisDescriptor a) {
            session.out().println("Input: " + a.input().name().toLowerCase(Locale.ROOT));
        }
        if (model != null && !model.parameters().isEmpty()) {
            print(c, model.parameters());
        }
    }

    private void print(Contribution<?> c, List<ParameterDescriptor> parameters) {
        session.out().println("\nParameters");
        boolean options = c instanceof BuilderDescriptor;
        int width = parameters.stream().mapToInt(p -> shown(p, options).length()).max().orElse(0);
        for (var p : parameters) {
            session.out().println(String.format(Locale.ROOT, "  %-" + width + "s  %s", shown(p, options), words(p)));
        }
    }

    private static String shown(ParameterDescriptor p, boolean options) {
        return options ? "--" + p.optionName() : p.name();
    }

    /** {@return a parameter in a line} */
    static String words(ParameterDescriptor p) {
        var about = p.about();
        var out = new StringBuilder(about.label());
        var range = p.range();
        if (!range.isEmpty()) {
            out.append(": ").append(range);
        } else if (!about.unit().isEmpty()) {
            out.append(" in ").append(about.unit());
        }
        if (about.length() > 0) {
            out.append(", ").append(about.length()).append(" numbers");
        }
        if (!about.initial().isEmpty()) {
            out.append(" [").append(about.initial()).append(']');
        }
        return about.help().isEmpty() ? out.append('.').toString() : out.append(". ").append(about.help()).toString();
    }

    private static ObjectNode parameter(ParameterDescriptor p) {
        var about = p.about();
        var node = Json.object().put("name", p.name()).put("label", about.label());
        node.put("kind", p.kind().name().toLowerCase(Locale.ROOT)).put("unit", about.unit()).put("default",
                about.initial());
        if (about.min() != Double.NEGATIVE_INFINITY) {
            node.put("min", about.min());
        }
        if (about.max() != Double.POSITIVE_INFINITY) {
            node.put("max", about.max());
        }
        if (about.length() > 0) {
            node.put("length", about.length());
        }
        if (!p.options().isEmpty()) {
            p.options().forEach(node.putArray("options")::add);
        }
        return node.put("required", about.required()).put("advanced", about.advanced()).put("help", about.help());
    }

    private static @Nullable ParameterModel<?> model(Contribution<?> c) {
        return switch (c) {
            case AnalysisDescriptor a -> a.parameters();
            case BuilderDescriptor b -> b.parameters();
            case PotentialDescriptor p -> p.parameters();
            case ModelDescriptor m -> m.parameters();
            default -> null;
        };
    }
}
