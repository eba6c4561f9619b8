/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbench;

/**
 * The look of the workbench: light or dark. Chosen in the preferences or in Window &gt; Appearance, and for one run
 * by the system property {@code adatom.theme}.
 */
enum Theme {

    /** Dark text on light ground. */
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    /** Light text on dark ground. */
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    private static final String PROPERTY = "adatom.theme";
    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String ENGINE_KEY = "themeid";

    private static @Nullable String kept;
    private static boolean overridden;

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** Before the workbench starts: has the theme engine take the theme of the system property, if there is one. */
    static void applyOverride() {
        var wanted = System.getProperty(PROPERTY, "");
        for (var theme : values()) {
            if (theme.name().equalsIgnoreCase(wanted)) {
                var node = InstanceScope.INSTANCE.getNode(ENGINE_NODE);
                kept = node.get(ENGINE_KEY, null);
                overridden = true;
                node.put(ENGINE_KEY, theme.id);
            }
        }
    }

    /** After the workbench has started: the choice of the preferences is again what it was, for the next run. */
    static void forgetOverride() {
        if (!overridden) {
            return;
        }
        overridden = false;
        var node = InstanceScope.INSTANCE.getNode(ENGINE_NODE);
        if (kept == null) {
            node.remove(ENGINE_KEY);
        } else {
            node.put(ENGINE_KEY, kept);
        }
    }

    /** Switches the running workbench and keeps the choice. */
    @SuppressWarnings("restriction") // the theme engine is provisional API; there is no other way to switch live
    void choose(IWorkbench workbench) {
        var engine = workbench.getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(id, true);
        }
    }

    /** Whether the running workbench shows this theme. */
    @SuppressWarnings("restriction") // see choose
    boolean isShown(IWorkbench workbench) {
        var engine = workbench.getService(IThemeEngine.class);
        var active = engine == null ? null : engine.getActiveTheme();
        return active != null && id.equals(active.getId());
    }
}
