/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.numerics.parameter.ParameterModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of the command line that are made from the parameters of a record. */
final class RecordOptions {
    private RecordOptions() {
    }

    /** Adds an option for each parameter. */
    static void add(CommandSpec spec, ParameterModel<?> parameters) {
        parameters.parameters().forEach(p -> spec.addOption(option(p)));
    }

    /** {@return the values that were given, by the names of the parameters} */
    static Map<String, String> values(ParseResult parsed, ParameterModel<?> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var p : parameters.parameters()) {
            if (parsed.hasMatchedOption("--" + p.optionName())) {
                values.put(p.name(), parsed.matchedOptionValue("--" + p.optionName(), ""));
            }
        }
        return values;
    }

    /** {@return an option that takes one text} */
    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
    }

    /** Adds what every command takes that makes structures. */
    static void addOutput(CommandSpec spec, ParameterModel<?> parameters) {
        spec.addOption(OptionSpec.builder("-o", "--output").type(String.class).paramLabel("FILE")
                .description("Where to; its ending names the format. Without it: extxyz to standard output.").build());
        if (parameters.find("format").isEmpty()) {
            spec.addOption(text("--format", "FORMAT", "The format, where the ending does not name it."));
        }
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class)
                .description("Print this help.").build());
        spec.addOption(OptionSpec.builder("--debug").type(boolean.class).description("Print where an error comes from.")
                .build());
    }

    /** {@return a text in which per cent signs stand for themselves} */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private static OptionSpec option(ParameterDescriptor p) {
        boolean flag = p.kind() == ParameterDescriptor.Kind.FLAG;
        var option = OptionSpec.builder("--" + p.optionName()).type(String.class).arity(flag ? "0..1" : "1")
                .paramLabel(flag ? "true|false" : p.kind().name()).description(escaped(DescribeCommand.words(p)));
        return flag ? option.fallbackValue("true").build() : option.build();
    }
}
