/**
 * The names that Windows keeps for devices in every folder, whatever the extension, as a part of an expression
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export const DEVICE_NAME = "(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])";
