/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
final class Messages extends NLS {

    public static String FirstProject_job;
    public static String FirstProject_name;
    public static String Menu_analyses;
    public static String Menu_edit;
    public static String Menu_file;
    public static String Menu_help;
    public static String Menu_new;
    public static String Menu_perspective;
    public static String Menu_show;
    public static String Menu_view;
    public static String Menu_window;
    public static String Unexpected;
    public static String Window_title;
    public static String Workspace_inUse;
    public static String Workspace_none;
    public static String Workspace_notSaved;
    public static String Workspace_notWritable;
    public static String Workspace_title;
    public static String Workspace_unusable;

    static {
        NLS.initializeMessages("org.adatom.internal.app.messages", Messages.class);
    }

    private Messages() {
    }
}
