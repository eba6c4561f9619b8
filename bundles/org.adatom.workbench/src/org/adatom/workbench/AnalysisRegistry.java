/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.analysis.Analysis;
import org.adatom.internal.workbench.Extensions;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The analyses that plug-ins contribute, by category. */
public final class AnalysisRegistry extends Registry<AnalysisDescriptor> {
    /** The extension point that analyses are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.analysis.analyses";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public AnalysisRegistry(IExtensionRegistry registry) {
        this(categories(registry, EXTENSION_POINT),
                Extensions.of(registry, EXTENSION_POINT, "analysis").stream().map(AnalysisRegistry::read).toList());
        ContributedEngines.offer(registry); // analyses look for them
    }

    /** A hand-made list. */
    public AnalysisRegistry(List<Category> categories, List<AnalysisDescriptor> analyses) {
        super("analysis", categories, analyses);
    }

    private static AnalysisDescriptor read(Extensions e) {
        var input = switch (e.text("input")) {
            case "", "none" -> InputKind.NONE;
            case "structures" -> InputKind.STRUCTURES;
            case "files" -> InputKind.FILES;
            default -> InputKind.STRUCTURE;
        };
        return new AnalysisDescriptor(e.card(), input, e.number("version", 1), () -> e.create(Analysis.class));
    }
}
