namespace Shop.Local;

/// <summary>The local run cannot start or continue. The message tells the user the reason and the remedy.</summary>
public sealed class LocalRunException(string message, Exception? cause = null) : Exception(message, cause);
