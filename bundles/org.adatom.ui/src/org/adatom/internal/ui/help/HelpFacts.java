/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.help;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.help.HelpBlock.Span;
import org.adatom.internal.ui.help.HelpBlock.Style;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.form.Units;
import org.adatom.workbench.Contribution;
import org.adatom.workbench.FormatRegistry;
import org.adatom.workbench.PotentialDescriptor;
import org.adatom.workbench.Registry;
import org.adatom.workbench.Services;

/** Tables of what plug-ins contribute, for help pages: nobody writes them by hand. */
final class HelpFacts {
    private HelpFacts() {
    }

    /** {@return the table that a page asks for; without rows for what is not known} */
    static HelpBlock.Table table(HelpBlock.Generated wanted) {
        return switch (wanted.kind()) {
            case "analyses" -> list(Core.analyses());
            case "builders" -> list(Core.builders());
            case "examples" -> list(Core.examples());
            case "potentials" -> potentials();
            case "formats" -> formats();
            case "parameters" -> parameters(wanted.of());
            default -> new HelpBlock.Table(false, List.of());
        };
    }

    private static HelpBlock.Table list(Registry<?> registry) {
        var rows = new ArrayList<List<List<Span>>>();
        rows.add(row(Messages.Help_title, Messages.Help_name, Messages.Help_what));
        for (var category : registry.categories()) {
            for (var c : registry.in(category)) {
                rows.add(List.of(List.of(new Span(c.label(), Style.PLAIN, c.help().orElse(""))), code(c.name()),
                        List.of(Span.of(c.description()))));
            }
        }
        return new HelpBlock.Table(true, rows);
    }

    private static HelpBlock.Table potentials() {
        var rows = new ArrayList<List<List<Span>>>();
        rows.add(row(Messages.Help_title, Messages.Help_name, Messages.Help_elements, Messages.Help_what));
        for (PotentialDescriptor p : Core.potentials().all()) {
            rows.add(List.of(List.of(Span.of(p.label())), code(p.name()),
                    List.of(Span.of(p.elements().isEmpty() ? Messages.Help_any : String.join(", ", p.elements()))),
                    List.of(Span.of(((Contribution<?>) p).description()))));
        }
        return new HelpBlock.Table(true, rows);
    }

    private static HelpBlock.Table formats() {
        var rows = new ArrayList<List<List<Span>>>();
        rows.add(row(Messages.Help_title, Messages.Help_name, Messages.Help_files, Messages.Help_can));
        for (var f : Services.get(FormatRegistry.class).formats().all()) {
            var names = new ArrayList<String>();
            f.extensions().forEach(e -> names.add("." + e));
            names.addAll(f.patterns());
            rows.add(List.of(List.of(Span.of(f.label())), code(f.id()), List.of(Span.of(String.join(", ", names))),
                    List.of(Span.of(f.canRead() && f.canWrite() ? Messages.Help_readWrite
                            : f.canRead() ? Messages.Help_read : Messages.Help_write))));
        }
        return new HelpBlock.Table(true, rows);
    }

    private static HelpBlock.Table parameters(String id) {
        var rows = new ArrayList<List<List<Span>>>();
        rows.add(row(Messages.Help_title, Messages.Help_name, Messages.Help_default, Messages.Help_range, Messages.Help_what));
        var models = new ArrayList<ParameterModel<?>>();
        Core.analyses().find(id).ifPresent(a -> models.add(a.parameters()));
        Core.potentials().find(id).ifPresent(p -> models.add(p.parameters()));
        for (var model : models) {
            for (var p : model.parameters()) {
                var unit = p.about().unit();
                var initial = p.about().initial() + (unit.isEmpty() || p.about().initial().isEmpty() ? ""
                        : " " + Units.pretty(unit));
                rows.add(List.of(List.of(Span.of(p.about().label())), code(p.name()), List.of(Span.of(initial)),
                        List.of(Span.of(Words.pretty(p.range()))), List.of(Span.of(p.about().help()))));
            }
        }
        return new HelpBlock.Table(true, rows);
    }

    private static List<Span> code(String text) {
        return List.of(new Span(text, Style.PLAIN.asCode(), ""));
    }

    private static List<List<Span>> row(String... words) {
        var out = new ArrayList<List<Span>>();
        for (var w : words) {
            out.add(List.of(new Span(w, Style.PLAIN.asBold(), "")));
        }
        return out;
    }
}
